// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import io.coplanar.surface.HeightMap;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * What stands for a microscope's image in the demo: a simulated height map in gray, as a PNG. It is
 * no microscope image, and nothing judges it but a simulated inspector.
 */
final class DemoPicture {
  private static final int EVERY = 6;

  /** From black to white, nm. */
  private static final double RANGE_NM = 3000;

  private static final double NOISE_NM = 40;
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private DemoPicture() {}

  /**
   * The picture; another seed gives another file.
   *
   * @param dirty with a grain on the end face
   */
  static byte[] of(HeightMap map, long seed, boolean dirty) {
    Random random = new Random(seed);
    int width = map.columns() / EVERY;
    int height = map.rows() / EVERY;
    byte[] lines = new byte[height * (width + 1)];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        float nm = map.heightNm(column * EVERY, row * EVERY);
        boolean grain = dirty && Math.hypot(column - width * 0.4, row - height * 0.5) < 4;
        double gray =
            Float.isNaN(nm) || grain
                ? 0
                : 128 + (nm - 500 + NOISE_NM * random.nextGaussian()) / RANGE_NM * 256;
        lines[row * (width + 1) + 1 + column] = (byte) Math.clamp(Math.round(gray), 0, 255);
      }
    }
    return png(width, height, lines);
  }

  private static byte[] png(int width, int height, byte[] lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(SIGNATURE);
      ByteArrayOutputStream header = new ByteArrayOutputStream();
      try (DataOutputStream h = new DataOutputStream(header)) {
        h.writeInt(width);
        h.writeInt(height);
        h.write(new byte[] {8, 0, 0, 0, 0}); // 8 bits of gray, deflated, not interlaced
      }
      chunk(out, "IHDR", header.toByteArray());
      chunk(out, "IDAT", deflated(lines));
      chunk(out, "IEND", new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] deflated(byte[] lines) {
    try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
      deflater.setInput(lines);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    }
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) sum.getValue());
  }
}
