// SPDX-License-Identifier: Apache-2.0
package io.coplanar.image;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import java.awt.image.BufferedImage;
import java.awt.image.SampleModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads pictures: PNG, JPEG, BMP and TIFF, gray or color, 8 or 16 bits a sample. */
public final class ImageFiles {
  /** Most bytes of a file. */
  public static final long MAX_FILE_BYTES = 512L << 20;

  private static final int MAX_SAMPLE_BYTES = 8; // RGBA of 16 bits
  private static final String EXPECTED = "a PNG, JPEG, BMP or TIFF image";

  private ImageFiles() {}

  /**
   * Reads a file.
   *
   * @throws InputFault when it is no image of ours, is damaged or is too large
   * @throws IOException when the file cannot be read at all
   */
  public static ImageRead read(Path file) throws InputFault, IOException {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw new InputFault.NotThisFormat(name, "is a folder", EXPECTED);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes((int) MAX_FILE_BYTES + 1);
      if (bytes.length > MAX_FILE_BYTES) {
        throw new InputFault.TooLarge(
            name, "is larger than " + (MAX_FILE_BYTES >> 20) + " MiB", "a smaller file");
      }
      return read(bytes);
    } catch (InputFault e) {
      throw e.in(name);
    }
  }

  /**
   * Reads an image from its bytes. Of a JPEG that is cut or damaged, the rows that are surely the
   * file's are read, the others are NaN, and a warning says so.
   *
   * @throws InputFault when they are no image of ours, are damaged or hold too much; the input is
   *     called "the image"
   */
  public static ImageRead read(byte[] bytes) throws InputFault {
    return read(bytes, ImageLimits.DEFAULTS);
  }

  /**
   * The same with limits of one's own.
   *
   * @param limits those of {@link ImageLimits}
   */
  public static ImageRead read(byte[] bytes, Settings limits) throws InputFault {
    ImageFormat format = ImageFormat.of(bytes);
    if (format == null) {
      throw new InputFault.NotThisFormat(
          "the image", bytes.length == 0 ? "is empty" : "is in no known format", EXPECTED);
    }
    if (format == ImageFormat.PNG) {
      PngChunks.check(bytes);
    }
    ImageReader reader = reader(format);
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, false, false);
      bound(reader.getWidth(0), reader.getHeight(0), bytes.length, limits);
      return decode(reader, in, format, bytes);
    } catch (IOException | RuntimeException e) {
      // decoders of hostile bytes throw whatever comes
      throw damaged(format);
    } finally {
      reader.dispose();
    }
  }

  private static ImageReader reader(ImageFormat format) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
    if (!readers.hasNext()) {
      throw new IllegalStateException("no reader of " + format);
    }
    return readers.next();
  }

  private static InputFault damaged(ImageFormat format) {
    return new InputFault.Damaged(
        "the image", "is a damaged " + format, "a whole file; save or copy it again");
  }

  private static ImageRead decode(
      ImageReader reader, ImageInputStream in, ImageFormat format, byte[] bytes)
      throws InputFault, IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    ImageTypeSpecifier type = type(reader, format);
    bound(type.getSampleModel());
    RowsRead rows = new RowsRead(in, bytes.length);
    rows.listen(reader);
    BufferedImage image = type.createBufferedImage(width, height);
    ImageReadParam param = reader.getDefaultReadParam();
    param.setDestination(image);
    List<String> warnings = new ArrayList<>();
    int trusted = height;
    try {
      reader.read(0, param);
      if (format == ImageFormat.JPEG && rows.warned()) {
        trusted = rows.trusted();
      }
    } catch (IOException | RuntimeException e) {
      trusted = format == ImageFormat.JPEG ? rows.trustedBeforeFault() : 0;
    }
    if (trusted == 0) {
      throw damaged(format);
    }
    if (trusted < height) {
      warnings.add(
          "the file is cut or damaged: only the upper "
              + trusted
              + " of "
              + height
              + " rows were read");
    }
    if (format == ImageFormat.TIFF && reader.getNumImages(true) > 1) {
      warnings.add("only the first of its " + reader.getNumImages(true) + " images was read");
    }
    double aspect = PixelAspect.of(reader, format, bytes);
    return new ImageRead(
        new GrayImage(width, height, Pixels.gray(image, trusted), aspect),
        image.getColorModel().getComponentSize(0),
        warnings);
  }

  private static ImageTypeSpecifier type(ImageReader reader, ImageFormat format)
      throws InputFault, IOException {
    // the first is what the decoder would choose
    Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
    if (!types.hasNext()) {
      throw new InputFault.Unsupported(
          "the image", "is a " + format + " of unusual colors", "gray or RGB");
    }
    return types.next();
  }

  private static void bound(int width, int height, int bytes, Settings limits) throws InputFault {
    if (width < 1 || height < 1) {
      throw new InputFault.Damaged("the image", "has no pixels", "a whole file");
    }
    long pixels = (long) width * height;
    double mostMpx = limits.get(ImageLimits.MOST_MPX);
    if (pixels > mostMpx * 1e6) {
      throw new InputFault.TooLarge(
          "the image",
          "is " + width + " x " + height + " pixels",
          "at most " + Math.round(mostMpx) + " megapixels; cut it into tiles");
    }
    if (pixels > ImageLimits.FREE_PIXELS
        && pixels > limits.get(ImageLimits.MOST_PX_PER_BYTE) * bytes) {
      throw new InputFault.TooLarge(
          "the image",
          "claims " + width + " x " + height + " pixels in " + bytes + " bytes",
          "an image as a camera saves it");
    }
  }

  private static void bound(SampleModel samples) throws InputFault {
    int bits = 0;
    for (int size : samples.getSampleSize()) {
      bits += size;
    }
    if (bits > MAX_SAMPLE_BYTES * 8) {
      throw new InputFault.Unsupported(
          "the image", "has " + bits + " bits a pixel", "gray or RGB of 8 or 16 bits");
    }
  }
}
