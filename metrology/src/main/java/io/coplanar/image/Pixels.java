// SPDX-License-Identifier: Apache-2.0
package io.coplanar.image;

import io.coplanar.evidence.InputFault;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;

/** What a decoder gives, as gray. */
final class Pixels {
  // luma of Rec. ITU-R BT.601-7 section 2.5.1, of the stored values
  private static final float RED = 0.299f;
  private static final float GREEN = 0.587f;
  private static final float BLUE = 0.114f;

  private Pixels() {}

  /**
   * Gray as a fraction of full scale. Samples are taken as they are stored: the color spaces of the
   * JDK would bend a gray ramp. Pixels that are more transparent than not are NaN: nobody saw
   * anything there. Where all are, the file states no opacity, as BMPs of 32 bits often do not.
   *
   * @param trustedRows those below are NaN
   */
  static float[] gray(BufferedImage image, int trustedRows) throws InputFault {
    int width = image.getWidth();
    float[] gray = new float[width * image.getHeight()];
    Arrays.fill(gray, Math.min(trustedRows, image.getHeight()) * width, gray.length, Float.NaN);
    Row row = row(image);
    for (int y = 0; y < Math.min(trustedRows, image.getHeight()); y++) {
      row.read(y, gray, y * width);
    }
    if (image.getColorModel().hasAlpha()) {
      hideTransparent(image, gray);
    }
    return gray;
  }

  private static void hideTransparent(BufferedImage image, float[] gray) {
    Opacity opacity = opacity(image);
    int width = image.getWidth();
    boolean stated = false;
    for (int y = 0; y < image.getHeight() && !stated; y++) {
      for (int x = 0; x < width && !stated; x++) {
        stated = opacity.at(x, y) >= 0.5;
      }
    }
    if (!stated) {
      return;
    }
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        if (opacity.at(x, y) < 0.5) {
          gray[y * width + x] = Float.NaN;
        }
      }
    }
  }

  /** Of a pixel, from 0 to 1. */
  private interface Opacity {
    double at(int x, int y);
  }

  private static Opacity opacity(BufferedImage image) {
    Raster raster = image.getRaster();
    if (image.getColorModel() instanceof IndexColorModel palette) {
      return (x, y) -> {
        int index = raster.getSample(x, y, 0);
        return index < palette.getMapSize() ? palette.getAlpha(index) / 255.0 : 1;
      };
    }
    int band = image.getColorModel().getNumColorComponents();
    float full = full(image.getColorModel(), band);
    return (x, y) -> raster.getSample(x, y, band) / full;
  }

  /** Writes one row's gray. */
  private interface Row {
    void read(int y, float[] into, int offset);
  }

  private static Row row(BufferedImage image) throws InputFault {
    ColorModel colors = image.getColorModel();
    int type = image.getSampleModel().getDataType();
    if (type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE) {
      throw new InputFault.Unsupported(
          "the image", "has samples that are not whole numbers", "8 or 16 bits a sample");
    }
    if (colors instanceof IndexColorModel palette) {
      return indexed(image.getRaster(), palette);
    }
    return colors.getNumColorComponents() >= 3
        ? color(image.getRaster(), colors)
        : single(image.getRaster(), colors);
  }

  private static Row single(Raster raster, ColorModel colors) {
    int width = raster.getWidth();
    int[] samples = new int[width];
    float full = full(colors, 0);
    return (y, into, offset) -> {
      raster.getSamples(0, y, width, 1, 0, samples);
      for (int x = 0; x < width; x++) {
        into[offset + x] = samples[x] / full;
      }
    };
  }

  private static Row color(Raster raster, ColorModel colors) {
    int width = raster.getWidth();
    int[] red = new int[width];
    int[] green = new int[width];
    int[] blue = new int[width];
    float r = RED / full(colors, 0);
    float g = GREEN / full(colors, 1);
    float b = BLUE / full(colors, 2);
    return (y, into, offset) -> {
      raster.getSamples(0, y, width, 1, 0, red);
      raster.getSamples(0, y, width, 1, 1, green);
      raster.getSamples(0, y, width, 1, 2, blue);
      for (int x = 0; x < width; x++) {
        into[offset + x] = r * red[x] + g * green[x] + b * blue[x];
      }
    };
  }

  private static Row indexed(Raster raster, IndexColorModel palette) {
    float[] shades = new float[palette.getMapSize()];
    for (int i = 0; i < shades.length; i++) {
      shades[i] =
          (RED * palette.getRed(i) + GREEN * palette.getGreen(i) + BLUE * palette.getBlue(i)) / 255;
    }
    int width = raster.getWidth();
    int[] samples = new int[width];
    return (y, into, offset) -> {
      raster.getSamples(0, y, width, 1, 0, samples);
      for (int x = 0; x < width; x++) {
        // an index beyond the palette is no shade
        into[offset + x] = samples[x] < shades.length ? shades[samples[x]] : Float.NaN;
      }
    };
  }

  private static float full(ColorModel colors, int component) {
    return (1L << colors.getComponentSize(component)) - 1;
  }
}
