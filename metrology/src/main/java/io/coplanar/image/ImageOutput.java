// SPDX-License-Identifier: Apache-2.0
package io.coplanar.image;

import io.coplanar.evidence.InputFault;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes gray pictures: PNG and TIFF of 8 or 16 bits, JPEG and BMP of 8. */
public enum ImageOutput {
  PNG(16, "png"),
  JPEG(8, "jpg", "jpeg"),
  TIFF(16, "tif", "tiff"),
  BMP(8, "bmp");

  private final int mostBits;
  private final String[] endings;

  ImageOutput(int mostBits, String... endings) {
    this.mostBits = mostBits;
    this.endings = endings;
  }

  /**
   * The format that a file's name asks for.
   *
   * @throws InputFault when it asks for none
   */
  public static ImageOutput of(Path file) throws InputFault {
    String name = file.toString().toLowerCase(Locale.ROOT);
    for (ImageOutput format : values()) {
      for (String ending : format.endings) {
        if (name.endsWith("." + ending)) {
          return format;
        }
      }
    }
    throw new InputFault.Unsupported(
        file.toString(),
        "has no ending of an image",
        "a name that ends in .png, .jpg, .tif or .bmp");
  }

  /** Most bits of a sample that the format holds here. */
  public int mostBits() {
    return mostBits;
  }

  /**
   * The file's bytes. Black stands for pixels without a gray.
   *
   * @param bits 8 or 16, not more than {@link #mostBits}
   * @param jpegQuality 0 to 1; only JPEG asks for it
   */
  public byte[] bytes(GrayImage image, int bits, double jpegQuality) throws IOException {
    if (bits > mostBits) {
      throw new IllegalArgumentException(this + " of " + bits + " bits");
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName(name()).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (this == JPEG) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality((float) jpegQuality);
      }
      BufferedImage picture = bits == 16 ? words(image) : bytesOf(image, this == BMP);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static BufferedImage words(GrayImage image) {
    BufferedImage picture =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_USHORT_GRAY);
    short[] samples = ((DataBufferUShort) picture.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) level(image.gray()[i], 65_535);
    }
    return picture;
  }

  // BMP knows gray as a palette only
  private static BufferedImage bytesOf(GrayImage image, boolean palette) {
    BufferedImage picture =
        palette
            ? new BufferedImage(
                image.width(), image.height(), BufferedImage.TYPE_BYTE_INDEXED, grays())
            : new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_BYTE_GRAY);
    byte[] samples = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) level(image.gray()[i], 255);
    }
    return picture;
  }

  private static int level(float gray, int full) {
    return Math.round(Math.clamp(Float.isNaN(gray) ? 0 : gray, 0f, 1f) * full);
  }

  private static IndexColorModel grays() {
    byte[] ramp = new byte[256];
    for (int i = 0; i < ramp.length; i++) {
      ramp[i] = (byte) i;
    }
    return new IndexColorModel(8, ramp.length, ramp, ramp, ramp);
  }
}
