// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.nio.IntBuffer;
import java.util.List;

/**
 * Zygo MetroPro binary data.
 *
 * <pre>
 *   header             834 or 4096 bytes, {@link MetroProHeader}
 *   intensity frames   buckets × width × height × u16, skipped: the raw frames of the measurement
 *   phase              width × height × i32 big-endian, row by row from the top
 * </pre>
 *
 * <p>z = phase · S · O · W / R in meters, with the interferometric scale factor S, the obliquity
 * factor O, the wavelength W and the phase resolution R; negated where the header's sign is set. A
 * phase of 2147483640 or more is no measured point. Source: the layout as Gwyddion, prysm and
 * SurfaceTopography read it.
 */
final class MetroPro implements SurfaceFormat {
  private static final int NO_PHASE = 2_147_483_640;

  @Override
  public String id() {
    return "metropro";
  }

  @Override
  public String title() {
    return "Zygo MetroPro (.dat)";
  }

  @Override
  public List<String> endings() {
    return List.of("dat");
  }

  @Override
  public Recognition recognize(byte[] bytes) {
    return MetroProHeader.startsIn(bytes) ? Recognition.YES : Recognition.NO;
  }

  @Override
  public HeightMap read(byte[] bytes) throws InputFault {
    ByteCursor in = ByteCursor.bigEndian(bytes);
    MetroProHeader header = MetroProHeader.read(in);
    if (header.width() == 0 || header.height() == 0) {
      throw new InputFault.Unsupported(
          "", "holds intensity frames and no phase map", "a file with a phase map");
    }
    in.at(header.headerBytes() + header.intensityBytes());
    GridSize.points(header.width(), header.height(), Integer.BYTES, in.remaining());
    IntBuffer phase = in.view(header.phaseBytes()).asIntBuffer();
    double nmPerCount = header.nmPerCount();
    int columns = header.width();
    int[] counts = new int[columns];
    return HeightMaps.read(
        columns,
        header.height(),
        header.pitchUm(),
        header.pitchUm(),
        notes(in.remaining()),
        (row, heightNm) -> {
          phase.get(row * columns, counts);
          for (int c = 0; c < columns; c++) {
            heightNm[c] = counts[c] >= NO_PHASE ? Double.NaN : counts[c] * nmPerCount;
          }
        });
  }

  private static List<String> notes(int left) {
    return left == 0 ? List.of() : List.of("ignored " + left + " bytes after the phase map");
  }
}
