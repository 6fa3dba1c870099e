// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture as a PNG file with 256 colors. Noise in a map does not compress, so a byte a pixel in
 * place of three makes the file a third as large; the palette's steps lie below what an eye tells
 * apart.
 */
final class Png {
  /** Steps of the map's scale: more would only spell out its noise. */
  private static final int SCALE_STEPS = 128;

  private static final int GRAYS = 32;
  private static final int BLENDS = 6;

  private Png() {}

  /**
   * @param inks colors of lines and fills, which get blends with white for their smooth edges
   */
  static byte[] of(BufferedImage image, List<Color> inks) {
    int[] colors = palette(inks);
    BufferedImage indexed = indexed(image, colors);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(0); // smallest file
      writer.setOutput(stream);
      writer.write(null, new IIOImage(indexed, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static int[] palette(List<Color> inks) {
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
    for (int i = 0; i < SCALE_STEPS; i++) {
      colors.add(Palette.rgb((i + 0.5) / SCALE_STEPS));
    }
    return colors.stream().mapToInt(c -> c).toArray();
  }

  private static BufferedImage indexed(BufferedImage image, int[] colors) {
    IndexColorModel model =
        new IndexColorModel(8, colors.length, colors, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage indexed =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    Map<Integer, Integer> nearest = new HashMap<>();
    int[] rgb = new int[image.getWidth()];
    int[] index = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, rgb.length, 1, rgb, 0, rgb.length);
      for (int x = 0; x < rgb.length; x++) {
        index[x] = nearest.computeIfAbsent(rgb[x] & 0xffffff, c -> nearest(c, colors));
      }
      indexed.getRaster().setPixels(0, y, index.length, 1, index);
    }
    return indexed;
  }

  private static int nearest(int rgb, int[] colors) {
    int best = 0;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < colors.length; i++) {
      long d = 0;
      for (int shift = 16; shift >= 0; shift -= 8) {
        long channel = (rgb >> shift & 0xff) - (colors[i] >> shift & 0xff);
        d += channel * channel;
      }
      if (d < least) {
        least = d;
        best = i;
      }
    }
    return best;
  }
}
