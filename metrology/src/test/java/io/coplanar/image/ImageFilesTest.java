// SPDX-License-Identifier: Apache-2.0
package io.coplanar.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFilesTest {
  private static final int WIDTH = 61;
  private static final int HEIGHT = 47;

  /** A ramp along x with noise: a row of another image is noticed. */
  private static BufferedImage drawn(int type, int full) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
    Random random = new Random(3);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int gray = full * (x + y) / (WIDTH + HEIGHT) + random.nextInt(full / 100 + 2);
        for (int band = 0; band < image.getRaster().getNumBands(); band++) {
          image.getRaster().setSample(x, y, band, gray);
        }
      }
    }
    return image;
  }

  private static byte[] written(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({"png,8", "png,16", "tiff,8", "tiff,16", "bmp,8"})
  void grayIsTheStoredSampleOverFullScale(String format, int bits) throws Exception {
    int full = (1 << bits) - 1;
    BufferedImage image =
        drawn(
            bits == 8 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_USHORT_GRAY,
            full * 9 / 10);
    ImageRead read = ImageFiles.read(written(image, format));
    assertThat(read.bits()).isEqualTo(bits);
    assertThat(read.warnings()).isEmpty();
    assertThat(read.image().width()).isEqualTo(WIDTH);
    assertThat(read.image().height()).isEqualTo(HEIGHT);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        assertThat(read.image().at(x, y))
            .isEqualTo(image.getRaster().getSample(x, y, 0) / (float) full);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "tiff", "bmp"})
  void colorBecomesLuma(String format) throws Exception {
    BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, 0xff0000);
    image.setRGB(1, 0, 0x00ff00);
    image.setRGB(2, 0, 0x0000ff);
    float[] gray = ImageFiles.read(written(image, format)).image().gray();
    assertThat(gray[0]).isEqualTo(0.299f, within(1e-6f));
    assertThat(gray[1]).isEqualTo(0.587f, within(1e-6f));
    assertThat(gray[2]).isEqualTo(0.114f, within(1e-6f));
  }

  @Test
  void paletteAndOpacityArePassedThrough() throws Exception {
    BufferedImage indexed = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_INDEXED);
    indexed.setRGB(0, 0, 0xffffffff);
    indexed.setRGB(1, 0, 0xff000000);
    assertThat(ImageFiles.read(written(indexed, "png")).image().gray()).containsExactly(1, 0);
    BufferedImage clear = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
    clear.setRGB(0, 0, 0x00ffffff);
    assertThat(ImageFiles.read(written(clear, "png")).image().gray())
        .as("all transparent: no opacity is stated")
        .usingComparatorWithPrecision(1e-6f)
        .containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_BYTE_INDEXED})
  void whatIsTransparentIsMissing(int type) throws Exception {
    byte[] ramp = {0, (byte) 200, (byte) 100};
    byte[] alpha = {(byte) 255, 0, (byte) 180};
    BufferedImage image =
        type == BufferedImage.TYPE_INT_ARGB
            ? new BufferedImage(3, 1, type)
            : new BufferedImage(3, 1, type, new IndexColorModel(8, 3, ramp, ramp, ramp, alpha));
    image.setRGB(0, 0, 0xff000000);
    image.setRGB(1, 0, 0x00c8c8c8);
    image.setRGB(2, 0, 0xb4646464);
    if (type == BufferedImage.TYPE_BYTE_INDEXED) {
      image.getRaster().setSamples(0, 0, 3, 1, 0, new int[] {0, 1, 2});
    }
    float[] gray = ImageFiles.read(written(image, "png")).image().gray();
    assertThat(gray[0]).isZero();
    assertThat(gray[1]).isNaN();
    assertThat(gray[2]).isEqualTo(100 / 255f, within(1e-6f));
  }

  /** A decoder may take a cut file for whole; then what it gives must not be made up. */
  @ParameterizedTest
  @CsvSource({"tiff,8", "tiff,16", "bmp,8"})
  void ofACutFileNothingIsMadeUp(String format, int bits) throws Exception {
    int type = bits == 8 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_USHORT_GRAY;
    byte[] whole = written(drawn(type, (1 << bits) * 4 / 5), format);
    float[] all = ImageFiles.read(whole).image().gray();
    int refused = 0;
    for (int length = 0; length < whole.length; length++) {
      try {
        float[] cut = ImageFiles.read(Arrays.copyOf(whole, length)).image().gray();
        for (int i = 0; i < cut.length; i++) {
          if (!Float.isNaN(cut[i]) && cut[i] != all[i]) {
            fail("pixel %d of %d bytes", i, length);
          }
        }
      } catch (InputFault e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(whole.length / 2);
  }

  @Test
  void aBombIsRefusedByWhatItsFileHolds() throws Exception {
    assertThatThrownBy(() -> ImageFiles.read(png(9000, 9000, 1, 1)))
        .isInstanceOf(InputFault.TooLarge.class)
        .hasMessageContaining("9000 x 9000 pixels in ");
    Settings small = ImageLimits.DEFAULTS.with("image_most_mpx", 0.001);
    byte[] image = written(drawn(BufferedImage.TYPE_BYTE_GRAY, 200), "png");
    assertThat(ImageFiles.read(image).image().width()).isEqualTo(WIDTH);
    assertThatThrownBy(() -> ImageFiles.read(image, small)).isInstanceOf(InputFault.TooLarge.class);
  }

  @ParameterizedTest
  @CsvSource({"PNG,8", "PNG,16", "TIFF,8", "TIFF,16", "BMP,8", "JPEG,8"})
  void whatIsWrittenIsRead(ImageOutput format, int bits) throws Exception {
    float[] gray = new float[WIDTH * HEIGHT];
    for (int i = 0; i < gray.length; i++) {
      gray[i] = (i % WIDTH) / 70f;
    }
    gray[3] = Float.NaN;
    byte[] bytes = format.bytes(GrayImage.of(WIDTH, HEIGHT, gray), bits, 0.95);
    ImageRead read = ImageFiles.read(bytes);
    assertThat(read.bits()).isEqualTo(bits);
    float step = format == ImageOutput.JPEG ? 0.03f : 0.51f / ((1 << bits) - 1);
    for (int i = WIDTH; i < gray.length; i++) {
      assertThat(read.image().gray()[i]).isEqualTo(gray[i], within(step));
    }
    assertThat(ImageOutput.of(Path.of("a.X.JPG"))).isEqualTo(ImageOutput.JPEG);
    assertThatThrownBy(() -> ImageOutput.of(Path.of("a.gif"))).hasMessageContaining(".png");
  }

  @Test
  void aJpegIsNearWhatWasDrawn() throws Exception {
    BufferedImage image = drawn(BufferedImage.TYPE_BYTE_GRAY, 220);
    ImageRead read = ImageFiles.read(written(image, "jpg"));
    assertThat(read.warnings()).isEmpty();
    for (int x = 0; x < WIDTH; x++) {
      assertThat(read.image().at(x, 20))
          .isEqualTo(image.getRaster().getSample(x, 20, 0) / 255f, within(0.03f));
    }
  }

  @Test
  void ofACutJpegWhatIsReadIsRightAndTheRestIsMissing() throws Exception {
    BufferedImage big = new BufferedImage(400, 600, BufferedImage.TYPE_BYTE_GRAY);
    Random random = new Random(5);
    for (int i = 0; i < 400 * 600; i++) {
      big.getRaster().setSample(i % 400, i / 400, 0, random.nextInt(256));
    }
    byte[] whole = written(big, "jpg");
    GrayImage all = ImageFiles.read(whole).image();
    int readable = 0;
    for (int length = 20; length < whole.length - 2; length += whole.length / 60) {
      ImageRead cut;
      try {
        cut = ImageFiles.read(Arrays.copyOf(whole, length));
      } catch (InputFault.Damaged e) {
        continue;
      }
      readable++;
      assertThat(cut.warnings()).singleElement().asString().contains("rows were read");
      assertThat(cut.image().at(0, 599)).isNaN();
      for (int i = 0; i < 400 * 600; i++) {
        float gray = cut.image().gray()[i];
        if (!Float.isNaN(gray)) {
          assertThat(gray).as("%d of %d", i, length).isEqualTo(all.gray()[i]);
        }
      }
    }
    assertThat(readable).isGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "tiff", "bmp", "jpg"})
  void damagedFilesAreFaultsOrImagesAndNothingElse(String format) throws Exception {
    byte[] whole = written(drawn(BufferedImage.TYPE_BYTE_GRAY, 200), format);
    Random random = new Random(11);
    for (int i = 0; i < 1500; i++) {
      byte[] bytes = Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
      for (int k = random.nextInt(4); k > 0 && bytes.length > 0; k--) {
        bytes[random.nextInt(Math.min(bytes.length, 1 + random.nextInt(bytes.length)))] =
            (byte) random.nextInt();
      }
      try {
        ImageRead read = ImageFiles.read(bytes);
        assertThat(read.image().gray()).hasSize(read.image().width() * read.image().height());
      } catch (InputFault e) {
        assertThat(e.input()).isEqualTo("the image");
      }
    }
  }

  @Test
  void aHeaderThatPromisesTooMuchIsRefusedBeforeAnythingIsAllocated() {
    assertThatThrownBy(() -> ImageFiles.read(png(60_000, 60_000, 1, 1)))
        .isInstanceOf(InputFault.TooLarge.class)
        .hasMessageContaining("60000 x 60000");
  }

  @Test
  void theShapeOfAPixelIsReadFromPngAndJfif() throws Exception {
    // 1.09 times as many pixels to the meter down as along: flat pixels
    assertThat(ImageFiles.read(png(2, 2, 1000, 1090)).image().pixelAspect())
        .isEqualTo(1 / 1.09, within(1e-4));
    assertThat(ImageFiles.read(png(2, 2, 1, 900)).image().pixelAspect()).isEqualTo(1);
    byte[] jpeg = written(drawn(BufferedImage.TYPE_BYTE_GRAY, 200), "jpg");
    assertThat(ImageFiles.read(jpeg).image().pixelAspect()).isEqualTo(1);
    ByteBuffer.wrap(jpeg).putShort(14, (short) 100).putShort(16, (short) 109);
    assertThat(ImageFiles.read(jpeg).image().pixelAspect()).isEqualTo(1 / 1.09, within(1e-9));
  }

  @Test
  void faultsNameTheFile(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("notes.png"), "no image");
    assertThatThrownBy(() -> ImageFiles.read(file))
        .isInstanceOf(InputFault.NotThisFormat.class)
        .hasMessageContaining("notes.png")
        .hasMessageContaining("PNG, JPEG, BMP or TIFF");
    assertThatThrownBy(() -> ImageFiles.read(folder)).hasMessageContaining("is a folder");
    assertThatThrownBy(() -> ImageFiles.read(new byte[0])).hasMessageContaining("is empty");
  }

  /** A gray PNG by hand, black, with a resolution. */
  private static byte[] png(int width, int height, int perMeterX, int perMeterY)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    chunk(
        out,
        "IHDR",
        ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put(12, (byte) 0));
    chunk(out, "pHYs", ByteBuffer.allocate(9).putInt(perMeterX).putInt(perMeterY).put((byte) 1));
    Deflater deflater = new Deflater();
    deflater.setInput(new byte[(int) Math.min(1000, height * (width + 1L))]);
    deflater.finish();
    byte[] packed = new byte[1000];
    int length = deflater.deflate(packed);
    deflater.end();
    chunk(out, "IDAT", ByteBuffer.wrap(packed, 0, length).slice());
    chunk(out, "IEND", ByteBuffer.allocate(0));
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, ByteBuffer data)
      throws IOException {
    byte[] bytes = new byte[data.capacity()];
    data.duplicate().clear().get(bytes);
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(bytes);
    out.write(ByteBuffer.allocate(4).putInt(bytes.length).array());
    out.write(name);
    out.write(bytes);
    out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  @Test
  void aPngWithAnyByteChangedOrMissingIsRefused() throws Exception {
    byte[] whole = written(drawn(BufferedImage.TYPE_BYTE_GRAY, 200), "png");
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x10;
      byte[] cut = Arrays.copyOf(whole, at);
      assertThatThrownBy(() -> ImageFiles.read(changed)).isInstanceOf(InputFault.class);
      assertThatThrownBy(() -> ImageFiles.read(cut)).isInstanceOf(InputFault.class);
    }
  }
}
