// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A picture as a PNG file with a palette (ISO/IEC 15948). Noise in a map does not compress, so a
 * byte a pixel in place of three makes the file a third as large; the palette's steps lie below
 * what an eye tells apart.
 *
 * <p>Written here because ImageIO first looks through every plug-in on the class path, which costs
 * more than the rest of a small picture.
 */
final class Png {
  /** Steps of the map's scale: more would only spell out its noise. */
  private static final int SCALE_STEPS = 128;

  private static final int GRAYS = 32;
  private static final int BLENDS = 6;

  /** With 6 inks and their 11 blends each, 246 colors. */
  private static final int PHOTO_GRAYS = 180;

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int BITS = 8;
  private static final int COLOR_TYPE_PALETTE = 3;

  private Png() {}

  /**
   * @param image of type INT_RGB
   * @param inks colors of lines and fills, which get blends with white for their smooth edges
   */
  static byte[] of(BufferedImage image, List<Color> inks) {
    return of(image, palette(inks, SCALE_STEPS));
  }

  /** The same without a map in it, which leaves room for up to 37 inks. */
  static byte[] ofDrawing(BufferedImage image, List<Color> inks) {
    return of(image, palette(inks, 0));
  }

  /** The same with a gray photograph in it, on which the inks lie; up to 6 of them. */
  static byte[] ofPhoto(BufferedImage image, List<Color> inks) {
    Set<Integer> colors = new LinkedHashSet<>();
    for (int i = 0; i < PHOTO_GRAYS; i++) {
      colors.add(0x010101 * (255 * i / (PHOTO_GRAYS - 1)));
    }
    for (Color ink : inks) {
      for (int i = 0; i < BLENDS; i++) {
        colors.add(Palette.blend(ink.getRGB() & 0xffffff, 0xffffff, (double) i / BLENDS));
        colors.add(Palette.blend(ink.getRGB() & 0xffffff, 0, (double) i / BLENDS));
      }
    }
    return of(image, colors.stream().mapToInt(c -> c).toArray());
  }

  private static byte[] of(BufferedImage image, int[] colors) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(SIGNATURE);
      chunk(out, "IHDR", header(image));
      chunk(out, "PLTE", table(colors));
      chunk(out, "IDAT", deflated(scanlines(image, new NearestColor(colors))));
      chunk(out, "IEND", new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return bytes.toByteArray();
  }

  private static int[] palette(List<Color> inks, int scaleSteps) {
    Set<Integer> colors = new LinkedHashSet<>();
    for (int i = 0; i < GRAYS; i++) {
      colors.add(0x010101 * (255 * i / (GRAYS - 1)));
    }
    colors.add(Palette.MISSING);
    for (Color ink : inks) {
      for (int i = 0; i < BLENDS; i++) {
        colors.add(Palette.blend(ink.getRGB() & 0xffffff, 0xffffff, (double) i / BLENDS));
      }
    }
    for (int i = 0; i < scaleSteps; i++) {
      colors.add(Palette.rgb((i + 0.5) / scaleSteps));
    }
    return colors.stream().mapToInt(c -> c).toArray();
  }

  private static byte[] header(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(image.getWidth());
    out.writeInt(image.getHeight());
    out.write(new byte[] {BITS, COLOR_TYPE_PALETTE, 0, 0, 0});
    return bytes.toByteArray();
  }

  private static byte[] table(int[] colors) {
    byte[] table = new byte[3 * colors.length];
    for (int i = 0; i < colors.length; i++) {
      table[3 * i] = (byte) (colors[i] >> 16);
      table[3 * i + 1] = (byte) (colors[i] >> 8);
      table[3 * i + 2] = (byte) colors[i];
    }
    return table;
  }

  /**
   * Each line after its filter type, which is none: differences of palette indices mean nothing.
   */
  private static byte[] scanlines(BufferedImage image, NearestColor nearest) {
    int width = image.getWidth();
    int[] rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    byte[] lines = new byte[(width + 1) * image.getHeight()];
    int at = 0;
    for (int i = 0; i < rgb.length; i++) {
      if (i % width == 0) {
        lines[at++] = 0;
      }
      lines[at++] = (byte) nearest.index(rgb[i]);
    }
    return lines;
  }

  private static byte[] deflated(byte[] data) {
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(data);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 16];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    }
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) crc.getValue());
  }
}
