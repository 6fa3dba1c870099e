// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Alicona Imaging AL3D: a list of tags ({@link Al3dTags}), then images at the offsets that the tags
 * state. The depth image holds f32 little-endian heights in meters, row by row from the top, each
 * row padded to a multiple of 8 bytes. Source: the layout as SurfaceTopography and Gwyddion read
 * it.
 */
final class Al3d implements SurfaceFormat {
  private static final byte[] START = "AliconaImaging\0\r\n".getBytes(StandardCharsets.US_ASCII);

  /** The invalid value is printed with fewer digits than its float has. */
  private static final double INVALID_TOLERANCE = 1e-6;

  @Override
  public String id() {
    return "al3d";
  }

  @Override
  public String title() {
    return "Alicona AL3D (.al3d)";
  }

  @Override
  public List<String> endings() {
    return List.of("al3d");
  }

  @Override
  public Recognition recognize(byte[] bytes) {
    return Magic.at(bytes, 0, START) ? Recognition.YES : Recognition.NO;
  }

  @Override
  public HeightMap read(byte[] bytes) throws InputFault {
    ByteCursor in = ByteCursor.littleEndian(bytes).at(START.length);
    Al3dTags tags = Al3dTags.read(in);
    int columns = tags.requireInt("Cols");
    int rows = tags.requireInt("Rows");
    GridSize.points(columns, rows);
    double pitchXUm = tags.requireDouble("PixelSizeXMeter") * 1e6;
    double pitchYUm = tags.requireDouble("PixelSizeYMeter") * 1e6;
    double invalid = invalid(tags);
    int offset = tags.has("DepthImageOffset") ? tags.requireInt("DepthImageOffset") : 0;
    if (offset == 0) {
      throw new InputFault.Unsupported("", "has no depth image", "a file with a depth image");
    }
    if (offset < in.position()) {
      throw new InputFault.Damaged(
          "", "puts its depth image at byte " + offset + ", within its tags", "");
    }
    int rowBytes = (columns * Float.BYTES + 7) / 8 * 8;
    long depthBytes = (long) rowBytes * (rows - 1) + columns * Float.BYTES;
    refuseOverlap(tags, offset, offset + depthBytes);
    ByteBuffer depth = in.at(offset).view(depthBytes);
    return HeightMaps.read(
        columns,
        rows,
        pitchXUm,
        pitchYUm,
        List.of(),
        (row, heightNm) -> {
          int at = row * rowBytes;
          for (int c = 0; c < columns; c++, at += Float.BYTES) {
            float z = depth.getFloat(at);
            boolean missing = Math.abs(z - invalid) <= INVALID_TOLERANCE * Math.abs(invalid);
            heightNm[c] = missing ? Double.NaN : z * 1e9;
          }
        });
  }

  /** The depth that stands for no measured point; NaN where the file states none. */
  private static double invalid(Al3dTags tags) throws InputFault {
    String stated = tags.values().getOrDefault("InvalidPixelValue", "");
    return stated.isEmpty() || stated.toLowerCase(Locale.ROOT).contains("nan")
        ? Double.NaN
        : tags.requireDouble("InvalidPixelValue");
  }

  /** A depth image that runs into the next image is larger than the file's writer meant it. */
  private static void refuseOverlap(Al3dTags tags, long start, long end) throws InputFault {
    int texture = tags.has("TextureImageOffset") ? tags.requireInt("TextureImageOffset") : 0;
    if (texture > start && texture < end) {
      throw new InputFault.Damaged(
          "",
          "puts its texture at byte " + texture + ", within its depth image",
          "byte " + end + " or later");
    }
  }
}
