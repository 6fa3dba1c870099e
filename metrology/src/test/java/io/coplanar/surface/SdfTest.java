// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.coplanar.SharedData;
import io.coplanar.evidence.InputFault;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SdfTest {
  private static final String TEXT =
      """
      aBCR-1.0
      NumPoints = 3
      NumProfiles = 2
      Xscale = 2E-6
      Yscale = 3E-6
      Zscale = 1E-6
      DataType = 7
      *
      1 2 BAD
      -4 5.5 6e-1
      *
      """;

  private static HeightMap read(String text) throws InputFault {
    return SurfaceFormats.read("a.sdf", text.getBytes(US_ASCII));
  }

  /** Values: Gwyddion 2.62. */
  @Test
  void readsTextAsOthersDo() throws Exception {
    HeightMap map = SurfaceFormats.read(SharedData.file("surfaces/sdf-1.sdf"));
    assertThat(map.columns()).isEqualTo(7);
    assertThat(map.rows()).isEqualTo(4);
    assertThat(map.columns() * map.pitchXUm()).isCloseTo(7, within(1e-9));
    assertThat(map.rows() * map.pitchYUm()).isCloseTo(4, within(1e-9));
    assertThat(Maps.minNm(map)).isCloseTo(949.07, within(1e-4));
    assertThat(Maps.maxNm(map)).isCloseTo(1000, within(1e-4));
    assertThat(Maps.meanNm(map)).isCloseTo(983.563214, within(1e-4));
    assertThat(Maps.sqNm(map)).isCloseTo(13.6028973, within(1e-4));
    assertThat(map.heightNm(1, 0)).as("first profile on top").isCloseTo(998.74f, within(1e-3f));
  }

  @Test
  void readsMissingPointsOfText() throws Exception {
    HeightMap map = read(TEXT);
    assertThat(map.heightNm()).containsExactly(1000, 2000, Float.NaN, -4000, 5500, 600);
    assertThat(map.pitchXUm()).isCloseTo(2, within(1e-12));
    assertThat(map.pitchYUm()).isCloseTo(3, within(1e-12));
    assertThat(read(TEXT.replace("\n", "\r\n")).heightNm()).containsExactly(map.heightNm());
  }

  @Test
  void refusesTextThatDoesNotFit() {
    for (String cut : List.of("6e-1\n*", "*\n1", "-4 ")) {
      String text = TEXT.substring(0, TEXT.indexOf(cut) + 1);
      assertThatThrownBy(() -> read(text)).as(text).isInstanceOf(InputFault.Damaged.class);
    }
    assertThatThrownBy(() -> read(TEXT.replace("5.5 ", "")))
        .isInstanceOf(InputFault.Damaged.class)
        .hasMessageContaining("has 5 heights where 6 are stated");
    assertThatThrownBy(() -> read(TEXT.replace("5.5", "5 5"))).isInstanceOf(InputFault.class);
    assertThatThrownBy(() -> read(TEXT.replace("5.5", "5,5")))
        .hasMessageContaining("\"5,5\" among its heights");
    assertThatThrownBy(() -> read(TEXT.replace("NumPoints = 3", "NumPoints = 30000000")))
        .isInstanceOf(InputFault.Damaged.class);
    assertThatThrownBy(() -> read(TEXT.replace("Zscale = 1E-6\n", "")))
        .isInstanceOf(InputFault.Inconsistent.class)
        .hasMessageContaining("Zscale");
    assertThatThrownBy(() -> read(TEXT.replace("DataType", "Compression")))
        .isInstanceOf(InputFault.Unsupported.class);
    assertThatThrownBy(() -> read(TEXT.replace("2E-6", "0")))
        .isInstanceOf(InputFault.Inconsistent.class);
  }

  /** Two rows of three points: 1, 2, missing; 3, 4, 5, in units of 0.1 µm. */
  private static byte[] binary(String version, int type, byte[] between) {
    ByteBuffer file = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    file.put(version.getBytes(US_ASCII)).put(new byte[34]);
    if (version.endsWith("2.0")) {
      file.putInt(3).putInt(2);
    } else {
      file.putShort((short) 3).putShort((short) 2);
    }
    file.putDouble(2e-6).putDouble(3e-6).putDouble(1e-7).putDouble(0);
    file.put((byte) 0).put((byte) type).put((byte) 0).put(between);
    for (int v : new int[] {1, 2, -1, 3, 4, 5}) {
      boolean missing = v == -1;
      switch (type) {
        case 0 -> file.put((byte) v);
        case 1 -> file.putShort((short) v);
        case 2 -> file.putInt(v);
        case 3 -> file.putFloat(missing ? -Float.MAX_VALUE : v);
        case 4 -> file.put(missing ? Byte.MIN_VALUE : (byte) v);
        case 5 -> file.putShort(missing ? Short.MIN_VALUE : (short) v);
        case 6 -> file.putInt(missing ? Integer.MIN_VALUE : v);
        default -> file.putDouble(missing ? -Double.MAX_VALUE : v);
      }
    }
    return java.util.Arrays.copyOf(file.array(), file.position());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void readsEveryDataType(int type) throws Exception {
    byte[] olympus =
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(5).putInt(1).array();
    for (byte[] bytes :
        List.of(
            binary("bBCR-1.0", type, new byte[0]),
            binary("bISO-1.0", type, new byte[0]),
            binary("bISO-2.0", type, new byte[0]),
            binary("bISO-1.0", type, olympus))) {
      HeightMap map = SurfaceFormats.read("a", bytes);
      float third = type == 0 ? 25_500 : Float.NaN;
      assertThat(map.heightNm()).containsExactly(100, 200, third, 300, 400, 500);
      assertThat(map.pitchXUm()).isCloseTo(2, within(1e-12));
      assertThat(map.pitchYUm()).isCloseTo(3, within(1e-12));
    }
  }

  @Test
  void refusesBinaryThatDoesNotFit() {
    byte[] whole = binary("bISO-1.0", 7, new byte[0]);
    for (int n = 8; n < whole.length; n++) {
      byte[] cut = java.util.Arrays.copyOf(whole, n);
      assertThatThrownBy(() -> SurfaceFormats.read("a", cut))
          .as(n + " bytes")
          .isInstanceOf(InputFault.class);
    }
    byte[] type = binary("bISO-1.0", 9, new byte[0]);
    assertThatThrownBy(() -> SurfaceFormats.read("a", type))
        .isInstanceOf(InputFault.Unsupported.class)
        .hasMessageContaining("data type 9");
  }

  @Test
  void comesBackToTheFloat() throws Exception {
    HeightMap map = Maps.random(7, 61, 43, 200_000, 0);
    var out = new ByteArrayOutputStream();
    new SdfWriter().write(map, out);
    HeightMap back = SurfaceFormats.read("a", out.toByteArray());
    assertThat(back.heightNm()).containsExactly(map.heightNm());
    assertThat(back.pitchXUm()).isCloseTo(map.pitchXUm(), withinPercentage(1e-7));
    assertThat(back.pitchYUm()).isCloseTo(map.pitchYUm(), withinPercentage(1e-7));
    assertThat(back.notes()).isEmpty();
  }

  @Test
  void saysThatItCannotHoldALongSide() {
    HeightMap map = new HeightMap(70_000, 1, new float[70_000], 0, 1, 1, List.of());
    assertThatThrownBy(
            () -> SurfaceFormats.write(map, Files.createTempDirectory("sdf").resolve("long.sdf")))
        .isInstanceOf(InputFault.Unsupported.class)
        .hasMessageContaining("long.sdf")
        .hasMessageContaining("65535");
  }
}
