// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Digital Surf surfaces, as MountainsMap writes them: {@link DigitalSurfHeader}, a comment, a
 * private zone, then i16 or i32 points, little-endian, row by row from the top; in files that start
 * with {@code DSCOMPRESSED} the points are packed ({@link DigitalSurfPacked}).
 *
 * <p>z = point · dz + z offset, in the unit of dz, as Gwyddion has it. Others subtract zmin first;
 * that moves the datum only. Source: the layout as Gwyddion, SurfaceTopography and RosettaSciIO
 * read it.
 */
final class DigitalSurf implements SurfaceFormat {
  static final byte[] PLAIN = "DIGITAL SURF".getBytes(StandardCharsets.US_ASCII);
  static final byte[] PACKED = "DSCOMPRESSED".getBytes(StandardCharsets.US_ASCII);

  @Override
  public String id() {
    return "sur";
  }

  @Override
  public String title() {
    return "Digital Surf, MountainsMap (.sur)";
  }

  @Override
  public List<String> endings() {
    return List.of("sur", "pro");
  }

  @Override
  public Recognition recognize(byte[] bytes) {
    return Magic.at(bytes, 0, PLAIN) || Magic.at(bytes, 0, PACKED)
        ? Recognition.YES
        : Recognition.NO;
  }

  @Override
  public HeightMap read(byte[] bytes) throws InputFault {
    ByteCursor in = ByteCursor.littleEndian(bytes);
    DigitalSurfHeader header = DigitalSurfHeader.read(in);
    List<String> notes = new ArrayList<>();
    int pointBytes = header.pointBytes();
    ByteBuffer points;
    if (Magic.at(bytes, 0, PACKED)) {
      points = DigitalSurfPacked.unpack(in, (long) header.points() * pointBytes);
    } else {
      GridSize.points(header.columns(), header.rows(), pointBytes, in.remaining());
      points = in.view((long) header.points() * pointBytes);
    }
    if (in.remaining() > 0) {
      notes.add("ignored " + in.remaining() + " bytes after the last point");
    }
    int columns = header.columns();
    return HeightMaps.read(
        columns,
        header.rows(),
        header.pitchXUm(),
        header.pitchYUm(),
        notes,
        (row, heightNm) -> {
          int at = row * columns * pointBytes;
          for (int c = 0; c < columns; c++, at += pointBytes) {
            int point = pointBytes == Short.BYTES ? points.getShort(at) : points.getInt(at);
            heightNm[c] = header.heightNm(point);
          }
        });
  }
}
