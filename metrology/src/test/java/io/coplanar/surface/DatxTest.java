// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.SharedData;
import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Small files that h5py made (make-datx.py beside them): heights (10 row + column) units. */
final class DatxTest {
  @Test
  void syntheticFileHasTheHeightsOfItsMetroProTwin() throws Exception {
    HeightMap map = SurfaceFormats.read(SharedData.file("surfaces/synthetic_fixed.datx"));
    HeightMap twin = SurfaceFormats.read(SharedData.file("surfaces/metropro-1.dat"));
    assertThat(Maps.sqNm(map)).isCloseTo(75.28822204734589, within(1e-5));
    assertThat(map.pitchXUm()).isCloseTo(twin.pitchXUm(), within(1e-12));
    assertThat(map.pitchYUm()).isCloseTo(twin.pitchYUm(), within(1e-12));
    assertThat(map.countValid()).isEqualTo(twin.countValid());
    double largest = 0;
    for (int i = 0; i < map.heightNm().length; i++) {
      double difference = Math.abs(map.heightNm()[i] - twin.heightNm()[i]);
      largest = difference > largest ? difference : largest;
    }
    assertThat(largest).isLessThan(1e-2);
  }

  @Test
  void followsTheGraphPastOtherSurfacesAndUnpacksEveryFilter() throws Exception {
    assertRamp(read("variable-strings.datx"), 1, 1.5, 2.5);
  }

  @Test
  void fringesAreTimesObliquityScaleAndWavelength() throws Exception {
    assertRamp(read("fringes.datx"), 1.1 * 0.5 * 570, 1.5, 2.5);
  }

  @Test
  void withoutGraphAndConvertersTheResolutionOfTheMeasurementCounts() throws Exception {
    assertRamp(read("no-graph.datx"), 1e3, 1.5, 1.5);
  }

  @Test
  void plainHdf5IsReadWhereItsAttributesSayAll() throws Exception {
    HeightMap map = read("plain.h5");
    assertThat(map.columns()).isEqualTo(7);
    assertThat(map.rows()).isEqualTo(5);
    assertThat(map.pitchXUm()).isEqualTo(1.5);
    assertThat(map.pitchYUm()).isEqualTo(2.5);
    assertThat(map.heightNm(3, 4)).isEqualTo(86e3f);
  }

  @Test
  void plainHdf5WithoutAUnitIsRefused() {
    assertThatThrownBy(() -> read("no-unit.h5"))
        .isInstanceOf(InputFault.Unsupported.class)
        .hasMessageContaining("no unit");
  }

  @Test
  void severalTablesAreRefused() {
    assertThatThrownBy(() -> read("two-tables.h5"))
        .isInstanceOf(InputFault.Unsupported.class)
        .hasMessageContaining("2 tables");
  }

  @Test
  void aChunkThatWasNeverWrittenIsDamageAndNoPlaneOfZeros() {
    assertThatThrownBy(() -> read("missing-chunk.datx")).isInstanceOf(InputFault.Damaged.class);
  }

  @Test
  void aFlippedBitContradictsTheChecksum() throws Exception {
    byte[] bytes = bytes("variable-strings.datx");
    int flipped = 0;
    for (int i = bytes.length - 1; i > 0 && flipped == 0; i -= 20) {
      byte[] copy = bytes.clone();
      copy[i] ^= 1;
      try {
        SurfaceFormats.read("copy", copy);
      } catch (InputFault fault) {
        flipped = fault.wrong().contains("chunk that contradicts") ? i : 0;
      }
    }
    assertThat(flipped).isPositive();
  }

  @Test
  @Timeout(60)
  void damageIsAlwaysAFault() throws Exception {
    long seed = 15;
    for (String name :
        List.of("variable-strings.datx", "fringes.datx", "no-graph.datx", "plain.h5")) {
      byte[] small = bytes(name);
      Hostile.cut(small, 0, 100);
      Hostile.mutate(small, seed++, 500);
    }
    byte[] real = Files.readAllBytes(SharedData.file("surfaces/synthetic_fixed.datx"));
    Hostile.cut(real, 1_000_000, 10);
    Hostile.mutate(real, seed, 30);
  }

  private static void assertRamp(HeightMap map, double nm, double pitchXUm, double pitchYUm) {
    assertThat(map.columns()).isEqualTo(7);
    assertThat(map.rows()).isEqualTo(5);
    assertThat(map.pitchXUm()).isCloseTo(pitchXUm, within(1e-9));
    assertThat(map.pitchYUm()).isCloseTo(pitchYUm, within(1e-9));
    for (int r = 0; r < 5; r++) {
      for (int c = 0; c < 7; c++) {
        double expected = r == 1 && c == 2 ? Double.NaN : (10 * r + c) * nm;
        assertThat((double) map.heightNm(c, r) + map.datumNm())
            .satisfies(
                z -> {
                  if (Double.isNaN(expected)) {
                    assertThat(z).isNaN();
                  } else {
                    assertThat(z).isCloseTo(expected, within(1e-6 * nm));
                  }
                });
      }
    }
  }

  private static HeightMap read(String name) throws InputFault, IOException {
    return SurfaceFormats.read(name, bytes(name));
  }

  static byte[] bytes(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(DatxTest.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    }
  }
}
