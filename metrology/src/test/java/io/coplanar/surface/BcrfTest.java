// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.SharedData;
import io.coplanar.evidence.InputFault;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** 3 × 2 points of 1 … 6 units, the fifth one missing. */
final class BcrfTest {
  private static final String SIZE =
      "xpixels = 3\nypixels = 2\nxlength = 6\nylength = 3\nxunit = um\nyunit = um\n";

  @Test
  void integersAreTimesTheirScaleInEitherByteOrder() throws Exception {
    String header = "fileformat = bcrstm\n" + SIZE + "bit2nm = 0.5\n";
    assertHeights(
        read(header + "intelmode = 1\n", ISO_8859_1, ByteOrder.LITTLE_ENDIAN, false), 0.5);
    assertHeights(read(header + "intelmode = 0\n", ISO_8859_1, ByteOrder.BIG_ENDIAN, false), 0.5);
  }

  @Test
  void floatsAreInTheStatedUnitAndHeadersMayBeWide() throws Exception {
    String header = "fileformat = bcrf_unicode\n% comment\n" + SIZE + "zunit = um\nbit2nm = 1\n";
    assertHeights(read(header, UTF_16LE, ByteOrder.LITTLE_ENDIAN, true), 1000);
  }

  @Test
  void nanometersAreTheFormatsOwnUnit() throws Exception {
    String header = "fileformat = bcrf\r\n" + SIZE.replace("\n", "\r\n");
    assertHeights(read(header, ISO_8859_1, ByteOrder.LITTLE_ENDIAN, true), 1);
  }

  @Test
  void theHeaderSaysItsOwnSize() throws Exception {
    byte[] file =
        file(
            "fileformat = bcrf\nheadersize = 4000\n" + SIZE,
            ISO_8859_1,
            4000,
            ByteOrder.LITTLE_ENDIAN,
            true);
    assertHeights(SurfaceFormats.read("made.bcrf", file), 1);
  }

  @Test
  void heightsInVoltAreRefused() {
    String header = "fileformat = bcrf\n" + SIZE + "zunit = V\n";
    assertThatThrownBy(() -> read(header, ISO_8859_1, ByteOrder.LITTLE_ENDIAN, true))
        .isInstanceOf(InputFault.Unsupported.class);
  }

  @Test
  void integersWithoutAScaleHaveNoHeight() {
    String header = "fileformat = bcrstm\n" + SIZE;
    assertThatThrownBy(() -> read(header, ISO_8859_1, ByteOrder.LITTLE_ENDIAN, false))
        .isInstanceOf(InputFault.Inconsistent.class)
        .hasMessageContaining("bit2nm");
  }

  @Test
  void aSizeBeyondTheFileIsDamage() {
    String header = "fileformat = bcrf\n" + SIZE.replace("= 2", "= 2000");
    assertThatThrownBy(() -> read(header, ISO_8859_1, ByteOrder.LITTLE_ENDIAN, true))
        .isInstanceOf(InputFault.Damaged.class);
  }

  @Test
  @Timeout(20)
  void damageIsAlwaysAFault() throws Exception {
    String header = "fileformat = bcrstm\nheadersize = 300\n" + SIZE + "bit2nm = 1\n";
    byte[] small = file(header, ISO_8859_1, 300, ByteOrder.LITTLE_ENDIAN, false);
    Hostile.cut(small, small.length, small.length);
    Hostile.mutate(small, 9, 3000);
    byte[] real = Files.readAllBytes(SharedData.file("surfaces/bcrf-1.bcrf"));
    Hostile.cut(real, real.length, 20);
    Hostile.mutate(real, 10, 100);
  }

  private static void assertHeights(HeightMap map, double nm) {
    assertThat(map.pitchXUm()).isCloseTo(2, within(1e-9));
    assertThat(map.pitchYUm()).isCloseTo(1.5, within(1e-9));
    for (int i = 0; i < 6; i++) {
      float expected = i == 4 ? Float.NaN : (float) ((i + 1) * nm);
      assertThat(map.heightNm()[i]).isCloseTo(expected, within(1e-4f));
    }
  }

  private static HeightMap read(String header, Charset charset, ByteOrder order, boolean floats)
      throws InputFault {
    return SurfaceFormats.read("made.bcrf", file(header, charset, 2048, order, floats));
  }

  private static byte[] file(
      String header, Charset charset, int characters, ByteOrder order, boolean floats) {
    int headerBytes = characters * (charset == UTF_16LE ? 2 : 1);
    ByteBuffer out = ByteBuffer.allocate(headerBytes + 6 * (floats ? 4 : 2)).order(order);
    out.put(Arrays.copyOf(header.getBytes(charset), headerBytes));
    for (int i = 0; i < 6; i++) {
      if (floats) {
        out.putFloat(i == 4 ? 3.402823e38f : i + 1);
      } else {
        out.putShort((short) (i == 4 ? 32_767 : i + 1));
      }
    }
    return out.array();
  }
}
