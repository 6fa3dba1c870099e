// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.SharedData;
import io.coplanar.evidence.InputFault;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DigitalSurfTest {
  /** 3 × 2; -102 is two below the range -100 … 300, 301 one above it. */
  private static final int[] POINTS = {-100, 0, 300, -102, 301, 5};

  private static final float[] HEIGHTS_NM = {-950, 50, 3050, Float.NaN, Float.NaN, 100};

  @ParameterizedTest
  @CsvSource({"16,0", "32,0", "16,1", "16,3", "32,2"})
  void plainAndPackedOfBothSizesGiveTheSameHeights(int bits, int streams) throws Exception {
    HeightMap map = SurfaceFormats.read("made.sur", file(header(bits), bits, streams));
    assertThat(map.columns()).isEqualTo(3);
    assertThat(map.rows()).isEqualTo(2);
    assertThat(map.pitchXUm()).isCloseTo(2, within(1e-9));
    assertThat(map.pitchYUm()).isCloseTo(3, within(1e-6));
    assertThat(map.heightNm()).containsExactly(HEIGHTS_NM, within(1e-3f));
  }

  @Test
  void withoutSpecialPointsEveryPointIsAHeight() throws Exception {
    byte[] file = file(header(32).putShort(86, (short) 0), 32, 0);
    HeightMap map = SurfaceFormats.read("made.sur", file);
    assertThat(map.heightNm(0, 1)).isCloseTo(-970f, within(1e-3f));
  }

  @Test
  void unitsInCodePage437AreRead() throws Exception {
    ByteBuffer header = header(32);
    header.put(212, (byte) 0xE6).put(213, (byte) 'm');
    HeightMap map = SurfaceFormats.read("made.sur", file(header, 32, 0));
    assertThat(map.heightNm(2, 0) + map.datumNm()).isCloseTo(3_050_000, within(1.0));
  }

  @Test
  void aCommentAndAPrivateZoneStandBeforeThePoints() throws Exception {
    byte[] plain = file(header(16).putShort(334, (short) 7).putShort(336, (short) 3), 16, 0);
    byte[] file = new byte[plain.length + 10];
    System.arraycopy(plain, 0, file, 0, 512);
    Arrays.fill(file, 512, 522, (byte) 'x');
    System.arraycopy(plain, 512, file, 522, plain.length - 512);
    HeightMap map = SurfaceFormats.read("made.sur", file);
    assertThat(map.heightNm()).containsExactly(HEIGHTS_NM, within(1e-3f));
  }

  @ParameterizedTest
  @ValueSource(shorts = {1, 3, 4, 5, 7, 8, 10, 12, 13, 20, 21, 99})
  void whatIsNoSingleSurfaceIsRefused(short type) {
    byte[] file = file(header(16).putShort(18, type), 16, 0);
    assertThatThrownBy(() -> SurfaceFormats.read("made.sur", file))
        .isInstanceOf(InputFault.Unsupported.class)
        .hasMessageContaining("made.sur: holds");
  }

  @Test
  void anInvertedSurfaceIsRefusedRatherThanTurnedOnAGuess() {
    byte[] file = file(header(16).putShort(290, (short) 1), 16, 0);
    assertThatThrownBy(() -> SurfaceFormats.read("made.sur", file))
        .isInstanceOf(InputFault.Unsupported.class);
  }

  @Test
  void aUnitThatIsNoLengthIsRefused() {
    ByteBuffer header = header(16);
    header.put(212, (byte) 'V').put(213, (byte) ' ');
    byte[] file = file(header, 16, 0);
    assertThatThrownBy(() -> SurfaceFormats.read("made.sur", file))
        .isInstanceOf(InputFault.Unsupported.class)
        .hasMessageContaining("\"V\"");
  }

  @Test
  void pointsInAllMustBeColumnsTimesRows() {
    byte[] file = file(header(16).putInt(108, 2), 16, 0);
    assertThatThrownBy(() -> SurfaceFormats.read("made.sur", file))
        .isInstanceOf(InputFault.Inconsistent.class);
  }

  @Test
  void aPackedSizeThatNoStreamCanReachIsDamage() {
    byte[] file = file(header(16).putInt(108, 30_000).putInt(112, 2).putInt(116, 60_000), 16, 1);
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(516, 120_000);
    assertThatThrownBy(() -> SurfaceFormats.read("made.sur", file))
        .isInstanceOf(InputFault.Damaged.class);
  }

  @Test
  void aFlippedByteInAStreamContradictsItsChecksum() {
    byte[] file = file(header(32), 32, 1);
    file[file.length - 1] ^= 1;
    assertThatThrownBy(() -> SurfaceFormats.read("made.sur", file))
        .isInstanceOf(InputFault.Damaged.class);
  }

  @Test
  @Timeout(20)
  void damageIsAlwaysAFault() throws Exception {
    for (int streams : new int[] {0, 2}) {
      byte[] small = file(header(16), 16, streams);
      Hostile.cut(small, small.length, 200);
      Hostile.mutate(small, 3 + streams, 2000);
    }
    byte[] real = Files.readAllBytes(SharedData.file("surfaces/sur-2.sur"));
    Hostile.cut(real, real.length, 20);
    Hostile.mutate(real, 4, 60);
  }

  private static ByteBuffer header(int bits) {
    ByteBuffer out = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);
    out.putShort(14, (short) 1).putShort(16, (short) 1).putShort(18, (short) 2);
    out.putShort(86, (short) 1).putShort(98, (short) bits);
    out.putInt(100, -100).putInt(104, 300).putInt(108, 3).putInt(112, 2).putInt(116, 6);
    out.putFloat(120, 2).putFloat(124, 0.003f).putFloat(128, 10);
    put(out, 180, "um");
    put(out, 196, "mm");
    put(out, 212, "nm");
    out.putFloat(474, 50);
    return out;
  }

  private static void put(ByteBuffer out, int at, String text) {
    out.put(at, String.format("%-16s", text).getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] file(ByteBuffer header, int bits, int streams) {
    ByteBuffer points =
        ByteBuffer.allocate(POINTS.length * bits / 8).order(ByteOrder.LITTLE_ENDIAN);
    for (int point : POINTS) {
      if (bits == 16) {
        points.putShort((short) point);
      } else {
        points.putInt(point);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(Arrays.copyOf(header.array(), 512));
    out.writeBytes(streams == 0 ? points.array() : packed(points.array(), streams));
    byte[] file = out.toByteArray();
    byte[] start =
        (streams == 0 ? "DIGITAL SURF" : "DSCOMPRESSED").getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(start, 0, file, 0, start.length);
    return file;
  }

  private static byte[] packed(byte[] points, int streams) {
    ByteArrayOutputStream bodies = new ByteArrayOutputStream();
    ByteBuffer sizes = ByteBuffer.allocate(4 + 8 * streams).order(ByteOrder.LITTLE_ENDIAN);
    sizes.putInt(streams);
    for (int i = 0; i < streams; i++) {
      int from = points.length * i / streams;
      int to = points.length * (i + 1) / streams;
      byte[] buffer = new byte[1000];
      Deflater deflater = new Deflater();
      deflater.setInput(points, from, to - from);
      deflater.finish();
      int n = deflater.deflate(buffer);
      deflater.end();
      sizes.putInt(to - from).putInt(n);
      bodies.write(buffer, 0, n);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(sizes.array());
    out.writeBytes(bodies.toByteArray());
    return out.toByteArray();
  }
}
