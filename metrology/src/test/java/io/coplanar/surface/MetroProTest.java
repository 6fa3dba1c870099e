// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.SharedData;
import io.coplanar.evidence.InputFault;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MetroProTest {
  private static final int[] PHASE = {0, 1000, -2000, 2_147_483_640, 4096, 7};
  private static final int SIZE_AT = 68;

  @ParameterizedTest
  @CsvSource({"1,834,0,4096", "2,834,1,32768", "3,4096,2,131072"})
  void everyHeaderAndResolutionIsRead(int format, int headerBytes, int resolution, int counts)
      throws Exception {
    HeightMap map = read(file(format, headerBytes, 2).putShort(218, (short) resolution));
    assertThat(map.columns()).isEqualTo(3);
    assertThat(map.rows()).isEqualTo(2);
    assertThat(map.pitchXUm()).isCloseTo(1.5, within(1e-6));
    double nmPerCount = 0.5 * 1.25 * 600.0 / counts;
    for (int i = 0; i < PHASE.length; i++) {
      float expected = i == 3 ? Float.NaN : (float) (PHASE[i] * nmPerCount);
      assertThat(map.heightNm()[i]).isCloseTo(expected, within(1e-4f));
    }
  }

  @Test
  void theSignTurnsHeightsRound() throws Exception {
    HeightMap plain = read(file(1, 834, 0));
    HeightMap turned = read(file(1, 834, 0).putShort(232, (short) 1));
    for (int i = 0; i < PHASE.length; i++) {
      assertThat(turned.heightNm()[i]).isCloseTo(-plain.heightNm()[i], within(0f));
    }
  }

  @Test
  void theFirstRowIsTheTopOne() throws Exception {
    assertThat(read(file(1, 834, 0)).heightNm(1, 0)).isPositive();
  }

  @Test
  void bytesBehindThePhaseAreNoted() throws Exception {
    byte[] file = file(1, 834, 0).array();
    HeightMap map = SurfaceFormats.read("x", Arrays.copyOf(file, file.length + 5));
    assertThat(map.notes()).containsExactly("ignored 5 bytes after the phase map");
  }

  @Test
  void aWidthThatContradictsTheBytesItStatesIsDamage() {
    assertThatThrownBy(() -> read(file(1, 834, 0).putShort(SIZE_AT, (short) 2)))
        .isInstanceOf(InputFault.Damaged.class)
        .hasMessageContaining("phase");
  }

  @Test
  void aHeaderThatContradictsItsSignatureIsDamage() {
    assertThatThrownBy(() -> read(file(1, 834, 0).putInt(6, 4096)))
        .isInstanceOf(InputFault.Damaged.class);
  }

  @Test
  void aSizeBeyondTheFileIsDamage() {
    assertThatThrownBy(
            () -> read(file(1, 834, 0).putShort(SIZE_AT, (short) -1).putInt(72, 4 * 2 * 0xFFFF)))
        .isInstanceOf(InputFault.Damaged.class);
  }

  @Test
  void framesWithoutAPhaseMapAreRefused() {
    assertThatThrownBy(() -> read(file(1, 834, 1).putInt(SIZE_AT, 0).putInt(72, 0)))
        .isInstanceOf(InputFault.Unsupported.class);
  }

  @Test
  void anUncalibratedInstrumentIsRefused() {
    assertThatThrownBy(() -> read(file(1, 834, 0).putFloat(184, 0)))
        .isInstanceOf(InputFault.Inconsistent.class)
        .hasMessageContaining("not calibrated");
  }

  @Test
  void anUnknownResolutionIsRefused() {
    assertThatThrownBy(() -> read(file(1, 834, 0).putShort(218, (short) 3)))
        .isInstanceOf(InputFault.Unsupported.class);
  }

  @Test
  @Timeout(20)
  void damageIsAlwaysAFault() throws Exception {
    byte[] small = file(3, 4096, 1).array();
    Hostile.cut(small, small.length, 200);
    Hostile.mutate(small, 1, 2000);
    byte[] real = Files.readAllBytes(SharedData.file("surfaces/metropro-1.dat"));
    Hostile.cut(real, real.length, 20);
    Hostile.mutate(real, 2, 60);
  }

  private static HeightMap read(ByteBuffer file) throws InputFault {
    return SurfaceFormats.read("made.dat", file.array());
  }

  /** 3 × 2 points behind a number of 2 × 2 frames. */
  private static ByteBuffer file(int format, int headerBytes, int frames) {
    ByteBuffer out = ByteBuffer.allocate(headerBytes + frames * 8 + PHASE.length * 4);
    out.putInt(0, 0x881B036E + format).putShort(4, (short) format).putInt(6, headerBytes);
    out.putShort(52, (short) 2).putShort(54, (short) 2).putShort(56, (short) frames);
    out.putInt(60, frames * 8);
    out.putShort(SIZE_AT, (short) 3).putShort(70, (short) 2).putInt(72, PHASE.length * 4);
    out.putFloat(164, 0.5f).putFloat(168, 600e-9f).putFloat(176, 1.25f).putFloat(184, 1.5e-6f);
    Arrays.fill(out.array(), headerBytes, headerBytes + frames * 8, (byte) 0x5A);
    out.position(headerBytes + frames * 8);
    out.asIntBuffer().put(PHASE);
    return out;
  }
}
