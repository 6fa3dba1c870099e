// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.coplanar.evidence.InputFault;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TiffTest {
  private static final String PITCH = "pitch_x_um=0.5\npitch_y_um=0.25\n";

  /** A TIFF by its tags: {tag, type, value}; the samples follow the description. */
  private static byte[] file(ByteOrder order, String description, byte[] samples, int[]... tags) {
    ByteBuffer file = ByteBuffer.allocate(1 << 12).order(order);
    byte[] text = (description + "\0").getBytes(ISO_8859_1);
    int at = 8 + 2 + (tags.length + 3) * 12 + 4;
    file.putShort(order == ByteOrder.LITTLE_ENDIAN ? (short) 0x4949 : 0x4D4D);
    file.putShort((short) 42).putInt(8).putShort((short) (tags.length + 3));
    tag(file, 270, 2, text.length, at);
    tag(file, 273, 4, 1, at + text.length);
    tag(file, 279, 4, 1, samples.length);
    for (int[] tag : tags) {
      tag(file, tag[0], tag[1], 1, tag[2]);
    }
    file.putInt(0).put(text).put(samples);
    return Arrays.copyOf(file.array(), file.position());
  }

  private static void tag(ByteBuffer file, int tag, int type, int count, int value) {
    file.putShort((short) tag).putShort((short) type).putInt(count);
    if (type == 3) {
      file.putShort((short) value).putShort((short) 0);
    } else {
      file.putInt(value);
    }
  }

  private static byte[] floats(ByteOrder order, String description) {
    ByteBuffer samples = ByteBuffer.allocate(24).order(order);
    for (float h : new float[] {1, 2, Float.NaN, 4, 5, -6}) {
      samples.putFloat(h);
    }
    return file(
        order,
        description,
        samples.array(),
        new int[][] {{256, 3, 3}, {257, 3, 2}, {258, 3, 32}, {339, 3, 3}});
  }

  @Test
  void readsFloatsOfEitherOrderWithThePitchOfTheDescription() throws Exception {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
      HeightMap map = SurfaceFormats.read("a", floats(order, PITCH));
      assertThat(map.columns()).isEqualTo(3);
      assertThat(map.rows()).isEqualTo(2);
      assertThat(map.heightNm()).containsExactly(1, 2, Float.NaN, 4, 5, -6);
      assertThat(map.pitchXUm()).isEqualTo(0.5);
      assertThat(map.pitchYUm()).isEqualTo(0.25);
      assertThat(map.notes()).singleElement().asString().contains("nanometers are taken");
    }
  }

  @Test
  void readsADescriptionInJsonWithItsUnit() throws Exception {
    HeightMap map =
        SurfaceFormats.read(
            "a",
            floats(
                ByteOrder.LITTLE_ENDIAN,
                "{\"shape\": [2, 3], \"pitch_um\": 0.75, \"height_unit\": \"µm\"}"));
    assertThat(map.heightNm(0, 0)).isEqualTo(1000);
    assertThat(map.pitchYUm()).isEqualTo(0.75);
    assertThat(map.notes()).isEmpty();
  }

  @Test
  void aPitchlessFileIsRefusedWithTheRemedy() {
    assertThatThrownBy(() -> SurfaceFormats.read("a", floats(ByteOrder.LITTLE_ENDIAN, "x")))
        .isInstanceOf(InputFault.Inconsistent.class)
        .hasMessageContaining("states no pixel pitch")
        .hasMessageContaining("pitch_x_um=0.5");
    assertThatThrownBy(
            () ->
                SurfaceFormats.read(
                    "a", floats(ByteOrder.LITTLE_ENDIAN, PITCH + "height_unit=parsec")))
        .isInstanceOf(InputFault.Unsupported.class);
  }

  @Test
  void takesThePitchOfTheResolutionTags() throws Exception {
    HeightMap map = Maps.random(3, 5, 4, 10, 0);
    byte[] bytes = written(map);
    int at = new String(bytes, ISO_8859_1).indexOf("pitch_x_um");
    bytes[at] = 'q';
    HeightMap back = SurfaceFormats.read("a", bytes);
    assertThat(back.pitchXUm()).isCloseTo(map.pitchXUm(), withinPercentage(1e-6));
    assertThat(back.pitchYUm()).isCloseTo(map.pitchYUm(), withinPercentage(1e-6));
    assertThat(back.notes()).anyMatch(n -> n.contains("resolution tags"));
  }

  @Test
  void aPrintSizeIsNoPitch() {
    byte[] bytes = written(Maps.random(3, 5, 4, 10, 0));
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    bytes[new String(bytes, ISO_8859_1).indexOf("pitch_x_um")] = 'q';
    int resolution = 8 + 2 + 14 * 12 + 4;
    file.putInt(resolution, 28).putInt(resolution + 4, 1);
    assertThatThrownBy(() -> SurfaceFormats.read("a", bytes))
        .isInstanceOf(InputFault.Inconsistent.class)
        .hasMessageContaining("print size");
  }

  /** ImageJ states the unit in its description and pixels a unit in the resolution tags. */
  @Test
  void readsImageJsPitch() throws Exception {
    ByteBuffer samples = ByteBuffer.allocate(4 + 8).order(ByteOrder.BIG_ENDIAN);
    samples.putFloat(7).putInt(2_000_000).putInt(1_000_000);
    String description = "ImageJ=1.53t\nunit=\\u00B5m\n";
    int at = 8 + 2 + 9 * 12 + 4 + description.length() + 1 + 4;
    HeightMap map =
        SurfaceFormats.read(
            "a",
            file(
                ByteOrder.BIG_ENDIAN,
                description,
                samples.array(),
                new int[][] {
                  {256, 3, 1}, {257, 3, 1}, {258, 3, 32}, {282, 5, at}, {283, 5, at}, {339, 3, 3}
                }));
    assertThat(map.pitchXUm()).isCloseTo(0.5, within(1e-12));
  }

  /** The platform's own writer packs; this reader unpacks. */
  @ParameterizedTest
  @ValueSource(strings = {"", "LZW", "ZLib", "Deflate", "PackBits"})
  void readsSixteenBitIntegersHoweverPacked(String packing) throws Exception {
    BufferedImage image = new BufferedImage(211, 97, BufferedImage.TYPE_USHORT_GRAY);
    Random random = new Random(5);
    for (int y = 0; y < 97; y++) {
      for (int x = 0; x < 211; x++) {
        image.getRaster().setSample(x, y, 0, 30_000 + 40 * x + random.nextInt(30) * y);
      }
    }
    ImageWriter writer =
        StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(ImageIO.getImageWritersByFormatName("tiff"), 0),
                false)
            .filter(w -> w.getClass().getName().startsWith("com.sun"))
            .findFirst()
            .orElseThrow();
    var out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (!packing.isEmpty()) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType(packing);
      }
      writer.write(null, new IIOImage(image, null, null), param);
    }
    byte[] bytes = out.toByteArray();
    HeightMap map = readWithPitch(bytes);
    for (int y = 0; y < 97; y++) {
      for (int x = 0; x < 211; x++) {
        assertThat(map.heightNm(x, y)).isEqualTo(image.getRaster().getSample(x, y, 0));
      }
    }
  }

  /** The platform writes no pitch: read past the scale. */
  private static HeightMap readWithPitch(byte[] bytes) throws InputFault {
    TiffDirectory page = TiffDirectory.list(bytes).get(0);
    int columns = (int) page.number(TiffDirectory.WIDTH, 0);
    int rows = (int) page.number(TiffDirectory.LENGTH, 0);
    byte[] image = TiffPixels.read(bytes, page, columns, rows, SampleType.U16);
    ByteBuffer samples = ByteBuffer.wrap(image).order(page.order());
    return HeightMaps.read(
        columns,
        rows,
        1,
        1,
        java.util.List.of(),
        (row, h) -> SampleType.U16.read(samples, row * columns, 1, 0, h));
  }

  /** Tiles, deflate and the predictor for reals, as the common scientific writers use them. */
  @Test
  void readsDeflatedTilesWithTheRealPredictor() throws Exception {
    float[] heights = new float[16 * 16];
    byte[] sorted = new byte[16 * 16 * 4];
    for (int y = 0; y < 16; y++) {
      byte[] row = new byte[64];
      for (int x = 0; x < 16; x++) {
        heights[y * 16 + x] = (float) Math.sin(x + 0.3 * y) * 1234;
        int bits = Float.floatToIntBits(heights[y * 16 + x]);
        for (int k = 0; k < 4; k++) {
          row[k * 16 + x] = (byte) (bits >> 24 - 8 * k);
        }
      }
      for (int i = 63; i > 0; i--) {
        row[i] -= row[i - 1];
      }
      System.arraycopy(row, 0, sorted, y * 64, 64);
    }
    Deflater deflater = new Deflater();
    deflater.setInput(sorted);
    deflater.finish();
    byte[] packed = new byte[2000];
    packed = Arrays.copyOf(packed, deflater.deflate(packed));
    int at = 8 + 2 + 13 * 12 + 4 + PITCH.length() + 1;
    // an image of 11 × 9 in a tile of 16 × 16
    HeightMap map =
        SurfaceFormats.read(
            "a",
            file(
                ByteOrder.LITTLE_ENDIAN,
                PITCH,
                packed,
                new int[][] {
                  {256, 3, 11},
                  {257, 3, 9},
                  {258, 3, 32},
                  {259, 3, 8},
                  {317, 3, 3},
                  {322, 3, 16},
                  {323, 3, 16},
                  {324, 4, at},
                  {325, 4, packed.length},
                  {339, 3, 3}
                }));
    for (int y = 0; y < 9; y++) {
      for (int x = 0; x < 11; x++) {
        assertThat(map.heightNm(x, y)).isEqualTo(heights[y * 16 + x]);
      }
    }
  }

  @Test
  void refusesWhatIsNoHeightMap() {
    ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    assertThatThrownBy(
            () ->
                SurfaceFormats.read(
                    "a",
                    file(
                        order,
                        PITCH,
                        new byte[6],
                        new int[][] {{256, 3, 3}, {257, 3, 2}, {258, 3, 8}})))
        .isInstanceOf(InputFault.Unsupported.class)
        .hasMessageContaining("8-bit");
    assertThatThrownBy(
            () ->
                SurfaceFormats.read(
                    "a",
                    file(
                        order,
                        PITCH,
                        new byte[18],
                        new int[][] {{256, 3, 3}, {257, 3, 2}, {258, 3, 8}, {277, 3, 3}})))
        .isInstanceOf(InputFault.Unsupported.class)
        .hasMessageContaining("colors");
    byte[] circle = floats(order, PITCH);
    ByteBuffer.wrap(circle).order(order).putInt(8 + 2 + 7 * 12, 8);
    assertThatThrownBy(() -> SurfaceFormats.read("a", circle))
        .isInstanceOf(InputFault.Damaged.class)
        .hasMessageContaining("circle");
  }

  @Test
  void refusesEveryCutFile() {
    byte[] whole = written(Maps.random(9, 7, 5, 10, 0));
    for (int n = 4; n < whole.length; n++) {
      byte[] cut = Arrays.copyOf(whole, n);
      assertThatThrownBy(() -> SurfaceFormats.read("a", cut))
          .as(n + " bytes")
          .isInstanceOf(InputFault.class);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 4_000_000})
  void comesBackToTheFloat(double datumNm) throws Exception {
    HeightMap map = Maps.random(7, 61, 43, 9_000, datumNm);
    HeightMap back = SurfaceFormats.read("a", written(map));
    assertThat(back.heightNm()).containsExactly(map.heightNm());
    assertThat(back.datumNm()).isEqualTo(datumNm);
    assertThat(back.pitchXUm()).isEqualTo(map.pitchXUm());
    assertThat(back.pitchYUm()).isEqualTo(map.pitchYUm());
    assertThat(back.notes()).isEmpty();
  }

  /** The platform's reader is an independent one. */
  @Test
  void othersReadWhatItWrites() throws Exception {
    HeightMap map = Maps.random(7, 61, 43, 9_000, 0);
    ImageReader reader =
        StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(ImageIO.getImageReadersByFormatName("tiff"), 0),
                false)
            .filter(r -> r.getClass().getName().startsWith("com.sun"))
            .findFirst()
            .orElseThrow();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(written(map))));
    BufferedImage image = reader.read(0);
    assertThat(image.getWidth()).isEqualTo(61);
    assertThat(image.getRaster().getSampleFloat(13, 17, 0)).isEqualTo(map.heightNm(13, 17));
  }

  private static byte[] written(HeightMap map) {
    try {
      var out = new ByteArrayOutputStream();
      new TiffWriter().write(map, out);
      return out.toByteArray();
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }
}
