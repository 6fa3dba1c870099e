// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.evidence.InputFault;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** X3P files as programs in the field write them, and broken ones; all have right ZIP sums. */
class X3pVariantsTest {
  private static final String AXIS =
      "<%s><AxisType>%s</AxisType><DataType>%s</DataType><Increment>%s</Increment></%s>";

  /** Two rows of three points, 0 to 5 µm, the lowest row first. */
  private static String main(String axes, String data) {
    return "<p:ISO5436_2"
        + " xmlns:p=\"http://www.opengps.eu/2008/ISO5436_2\"><Record1><Revision>ISO5436"
        + " -2000</Revision><FeatureType>SUR</FeatureType><Axes>"
        + axes
        + "</Axes></Record1><Record3><MatrixDimension><SizeX>3</SizeX><SizeY>2</SizeY>"
        + "<SizeZ>1</SizeZ></MatrixDimension>"
        + data
        + "</Record3><Record4><ChecksumFile>md5checksum.hex</ChecksumFile></Record4></p:ISO5436_2>";
  }

  private static String axis(String name, String kind, String type, String increment) {
    return AXIS.formatted(name, kind, type, increment, name);
  }

  private static String axes(String zType, String zIncrement) {
    return axis("CX", "I", "D", "2e-6")
        + axis("CY", "I", "D", "3e-6")
        + axis("CZ", "A", zType, zIncrement);
  }

  private static String link(byte[] data) {
    return "<DataLink><PointDataLink>bindata/data.bin</PointDataLink><MD5ChecksumPointData>"
        + Md5.hex(data)
        + "</MD5ChecksumPointData></DataLink>";
  }

  private static byte[] zip(Map<String, byte[]> entries) {
    try {
      var out = new ByteArrayOutputStream();
      try (var zip = new ZipOutputStream(out)) {
        for (var entry : entries.entrySet()) {
          zip.putNextEntry(new ZipEntry(entry.getKey()));
          zip.write(entry.getValue());
        }
      }
      return out.toByteArray();
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] doubles(double... values) {
    ByteBuffer data = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (double v : values) {
      data.putDouble(v);
    }
    return data.array();
  }

  private static final byte[] DATA = doubles(0, 1e-6, 2e-6, 3e-6, 4e-6, 5e-6);
  private static final float[] HEIGHTS = {3000, 4000, 5000, 0, 1000, 2000};

  private static Map<String, byte[]> entries(String folder, String main, byte[] data) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(folder + "main.xml", main.getBytes(UTF_8));
    entries.put(folder + "bindata/data.bin", data);
    String sum = Md5.hex(main.getBytes(UTF_8)).toUpperCase(Locale.ROOT);
    entries.put(folder + "md5checksum.hex", sum.getBytes(UTF_8));
    return entries;
  }

  private static HeightMap read(Map<String, byte[]> entries) throws InputFault {
    return SurfaceFormats.read("a.x3p", zip(entries));
  }

  private static HeightMap edited(UnaryOperator<String> edit) throws InputFault {
    return read(entries("", edit.apply(main(axes("D", "1"), link(DATA))), DATA));
  }

  @Test
  void theFirstRowIsTheLowest() throws Exception {
    HeightMap map = edited(xml -> xml);
    assertThat(map.heightNm()).containsExactly(HEIGHTS);
    assertThat(map.pitchXUm()).isCloseTo(2, within(1e-12));
    assertThat(map.pitchYUm()).isCloseTo(3, within(1e-12));
    assertThat(map.notes()).isEmpty();
  }

  @Test
  void readsASubFolderBesideMacintoshTwins() throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("__MACOSX/._main.xml", new byte[] {0, 5, 22, 7});
    entries.put("__MACOSX/x/main.xml", new byte[] {0, 5, 22, 7});
    entries.putAll(entries("land sample/", main(axes("D", "1"), link(DATA)), DATA));
    entries.put("land sample/mask.png", new byte[] {1});
    assertThat(read(entries).heightNm()).containsExactly(HEIGHTS);
  }

  @Test
  void readsAByteOrderMarkAndOddLinks() throws Exception {
    assertThat(edited(xml -> "\ufeff" + xml).heightNm()).containsExactly(HEIGHTS);
    assertThat(edited(xml -> xml.replace("bindata/data", ".\\bindata\\data")).heightNm())
        .containsExactly(HEIGHTS);
    assertThat(edited(xml -> xml.replace("bindata/data", "BinData/Data")).heightNm())
        .containsExactly(HEIGHTS);
  }

  @Test
  void readsNaNForMissingAndValidPoints() throws Exception {
    byte[] data = doubles(0, Double.NaN, 2e-6, 3e-6, 4e-6, 5e-6);
    Map<String, byte[]> entries = entries("", main(axes("D", "1"), link(data)), data);
    assertThat(read(entries).heightNm()).containsExactly(3000, 4000, 5000, 0, Float.NaN, 2000);

    byte[] valid = {0b011110};
    String linked =
        link(DATA)
            .replace(
                "</DataLink>",
                "<ValidPointsLink>bindata/valid.bin</ValidPointsLink><MD5ChecksumValidPoints>"
                    + Md5.hex(valid)
                    + "</MD5ChecksumValidPoints></DataLink>");
    entries = entries("", main(axes("D", "1"), linked), DATA);
    entries.put("bindata/valid.bin", valid);
    assertThat(read(entries).heightNm())
        .containsExactly(3000, 4000, Float.NaN, Float.NaN, 1000, 2000);

    entries.put("bindata/valid.bin", new byte[] {0b111111});
    Map<String, byte[]> spoiled = entries;
    assertThatThrownBy(() -> read(spoiled))
        .isInstanceOf(InputFault.Damaged.class)
        .hasMessageContaining("valid.bin");
  }

  @Test
  void readsSignedIntegersOfBothWidths() throws Exception {
    ByteBuffer shorts = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer ints = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
    for (int v = -3; v < 3; v++) {
      shorts.putShort((short) v);
      ints.putInt(v);
    }
    float[] expected = {0, 1, 2, -3, -2, -1};
    assertThat(
            read(entries("", main(axes("I", "1e-9"), link(shorts.array())), shorts.array()))
                .heightNm())
        .containsExactly(expected);
    assertThat(
            read(entries("", main(axes("L", "1e-9"), link(ints.array())), ints.array())).heightNm())
        .containsExactly(expected);
  }

  @Test
  void turnsFallingAxesRound() throws Exception {
    assertThat(edited(xml -> xml.replace("3e-6", "-3e-6")).heightNm())
        .containsExactly(0, 1000, 2000, 3000, 4000, 5000);
    assertThat(edited(xml -> xml.replace("2e-6", "-2e-6")).heightNm())
        .containsExactly(5000, 4000, 3000, 2000, 1000, 0);
  }

  @Test
  void readsAbsoluteCoordinatesInBinaryData() throws Exception {
    String absolute =
        axis("CX", "A", "D", "1") + axis("CY", "A", "D", "1") + axis("CZ", "A", "D", "1");
    double[] points = new double[18];
    for (int i = 0; i < 6; i++) {
      points[3 * i] = 7e-6 + i % 3 * 2e-6;
      points[3 * i + 1] = 1e-6 - i / 3 * 4e-6;
      points[3 * i + 2] = i * 1e-6;
    }
    byte[] data = doubles(points);
    HeightMap map = read(entries("", main(absolute, link(data)), data));
    assertThat(map.pitchXUm()).isCloseTo(2, within(1e-9));
    assertThat(map.pitchYUm()).isCloseTo(4, within(1e-9));
    assertThat(map.heightNm()).as("y falls").containsExactly(0, 1000, 2000, 3000, 4000, 5000);

    points[3] += 0.5e-6;
    byte[] uneven = doubles(points);
    assertThatThrownBy(() -> read(entries("", main(absolute, link(uneven)), uneven)))
        .isInstanceOf(InputFault.Inconsistent.class)
        .hasMessageContaining("even grid");
  }

  @Test
  void aWrongChecksumOfThePointsRefusesAndOneOfTheDescriptionIsSaid() throws Exception {
    byte[] changed = DATA.clone();
    changed[20] ^= 1;
    assertThatThrownBy(() -> read(entries("", main(axes("D", "1"), link(DATA)), changed)))
        .isInstanceOf(InputFault.Damaged.class)
        .hasMessageContaining("the checksum of bindata/data.bin does not match");

    Map<String, byte[]> entries = entries("", main(axes("D", "1"), link(DATA)), DATA);
    entries.put("md5checksum.hex", "0123456789abcdef0123456789abcdef *main.xml".getBytes(UTF_8));
    assertThat(read(entries).notes()).singleElement().asString().contains("main.xml");
    entries.put("md5checksum.hex", new byte[0]);
    assertThat(read(entries).notes()).hasSize(1);
    entries.remove("md5checksum.hex");
    assertThat(read(entries).notes()).isEmpty();
    assertThat(edited(xml -> xml.replaceAll("<MD5.*MD5ChecksumPointData>", "")).notes())
        .singleElement()
        .asString()
        .contains("no checksum");
  }

  @Test
  void eachFaultHasItsKindAndItsWord() {
    Object[][] cases = {
      {"<FeatureType>SUR", "<FeatureType>PRF", InputFault.Unsupported.class, "a profile"},
      {"<FeatureType>SUR", "<FeatureType>PCL", InputFault.Unsupported.class, "point cloud"},
      {"<SizeZ>1", "<SizeZ>2", InputFault.Unsupported.class, "2 layers"},
      {"<SizeX>3", "<SizeX>4", InputFault.Damaged.class, "has 48 bytes"},
      {"<SizeX>3", "<SizeX>300000000", InputFault.TooLarge.class, "300000000"},
      {"<SizeX>3", "<SizeX>-3", InputFault.Inconsistent.class, "-3 × 2"},
      {"<SizeX>3", "<SizeX>three", InputFault.Inconsistent.class, "SizeX = \"three\""},
      {"<SizeX>3</SizeX>", "", InputFault.Inconsistent.class, "does not state SizeX"},
      {"2e-6", "0", InputFault.Inconsistent.class, "CX/Increment"},
      {"2e-6", "NaN", InputFault.Inconsistent.class, "CX/Increment"},
      {"bindata/data", "bindata/none", InputFault.Damaged.class, "lacks the entry"},
      {"<AxisType>A", "<AxisType>Q", InputFault.Inconsistent.class, "AxisType = \"Q\""},
      {"</Record1>", "", InputFault.Damaged.class, "no well-formed XML"},
    };
    for (Object[] c : cases) {
      assertThatThrownBy(() -> edited(xml -> xml.replace((String) c[0], (String) c[1])))
          .as(c[1].toString())
          .isInstanceOf((Class<?>) c[2])
          .hasMessageStartingWith("a.x3p: ")
          .hasMessageContaining((String) c[3]);
    }
  }

  @Test
  void readsALongListOfPoints() throws Exception {
    StringBuilder list = new StringBuilder("<DataList>");
    for (int i = 0; i < 300 * 400; i++) {
      list.append(i % 7 == 0 ? "<Datum></Datum>" : "<Datum>" + i + "e-9</Datum>\n");
    }
    String xml =
        main(axes("D", "1"), list + "</DataList>")
            .replace("<SizeX>3", "<SizeX>400")
            .replace("<SizeY>2", "<SizeY>300");
    HeightMap map = read(entries("", xml, DATA));
    assertThat(map.heightNm(0, 299)).isNaN();
    assertThat(map.heightNm(399, 0)).isEqualTo(119_999);
    assertThatThrownBy(() -> read(entries("", xml.replace("<SizeY>300", "<SizeY>301"), DATA)))
        .isInstanceOf(InputFault.Damaged.class)
        .hasMessageContaining("lists 120000 points where its size states 120400");
  }
}
