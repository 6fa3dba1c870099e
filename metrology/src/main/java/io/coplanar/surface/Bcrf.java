// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * BCR-STM and BCRF, as Image Metrology's SPIP and Nanosurf write them: a text header ({@link
 * BcrfHeader}), then points row by row from the top: i16 counts of {@code bit2nm} in "fileformat =
 * bcrstm", f32 heights in "fileformat = bcrf". Source: the layout as Gwyddion and SurfaceTopography
 * read it.
 */
final class Bcrf implements SurfaceFormat {
  private static final int NO_SHORT = 32_767;

  /** Files mark missing points with the largest float, printed with few digits. */
  private static final float NO_FLOAT = 1.7e38f;

  @Override
  public String id() {
    return "bcrf";
  }

  @Override
  public String title() {
    return "BCR-STM, BCRF (.bcrf)";
  }

  @Override
  public List<String> endings() {
    return List.of("bcrf", "bcr");
  }

  @Override
  public Recognition recognize(byte[] bytes) {
    return BcrfHeader.startsIn(bytes) ? Recognition.YES : Recognition.NO;
  }

  @Override
  public HeightMap read(byte[] bytes) throws InputFault {
    BcrfHeader header = BcrfHeader.read(bytes);
    int columns = header.requireInt("xpixels");
    int rows = header.requireInt("ypixels");
    GridSize.points(columns, rows);
    double pitchXUm = header.requireLengthNm("xlength", "xunit") / columns / 1e3;
    double pitchYUm = header.requireLengthNm("ylength", "yunit") / rows / 1e3;
    double nmPerUnit = header.nmPerUnit("zunit");
    double nmPerCount = nmPerUnit * header.countScale();

    ByteCursor in = ByteCursor.littleEndian(bytes).at(header.bytes());
    if (header.has("intelmode") && header.requireInt("intelmode") == 0) {
      in.order(ByteOrder.BIG_ENDIAN);
    }
    int pointBytes = header.floats() ? Float.BYTES : Short.BYTES;
    int points = GridSize.points(columns, rows, pointBytes, in.remaining());
    ByteBuffer data = in.view((long) points * pointBytes);
    List<String> notes = new ArrayList<>();
    if (in.remaining() > 0) {
      notes.add("ignored " + in.remaining() + " bytes after the last point");
    }
    RowSource source =
        header.floats()
            ? (row, heightNm) -> {
              int at = row * columns * Float.BYTES;
              for (int c = 0; c < columns; c++, at += Float.BYTES) {
                float value = data.getFloat(at);
                heightNm[c] = value < NO_FLOAT ? value * nmPerCount : Double.NaN;
              }
            }
            : (row, heightNm) -> {
              int at = row * columns * Short.BYTES;
              for (int c = 0; c < columns; c++, at += Short.BYTES) {
                int value = data.getShort(at);
                heightNm[c] = value == NO_SHORT ? Double.NaN : value * nmPerCount;
              }
            };
    return HeightMaps.read(columns, rows, pitchXUm, pitchYUm, notes, source);
  }
}
