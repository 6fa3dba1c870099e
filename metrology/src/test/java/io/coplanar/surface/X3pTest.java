// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.coplanar.SharedData;
import io.coplanar.evidence.InputFault;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference values: ContactEngineering/SurfaceTopography's tests and Gwyddion 2.62. */
class X3pTest {
  private static HeightMap shared(String name) throws Exception {
    return SurfaceFormats.read(SharedData.file("surfaces/" + name));
  }

  @Test
  void readsFloat64AsOthersDo() throws Exception {
    HeightMap map = shared("x3p-2.x3p");
    assertThat(map.columns()).isEqualTo(650);
    assertThat(map.rows()).isEqualTo(650);
    assertThat(map.pitchXUm()).isCloseTo(0.127656509837346, withinPercentage(1e-10));
    assertThat(map.pitchYUm()).isCloseTo(0.314582113527746, withinPercentage(1e-10));
    assertThat(Maps.sqNm(map)).isCloseTo(77.28033273597876, withinPercentage(1e-7));
    assertThat(rmsGradient(map)).isCloseTo(0.062070073998443276, withinPercentage(1e-4));
    assertThat(map.notes()).as("its MD5 is in upper case").isEmpty();
  }

  /** Root mean square slope from forward differences over the points that have both of them. */
  private static double rmsGradient(HeightMap map) {
    double sum = 0;
    for (int r = 1; r < map.rows(); r++) {
      for (int c = 0; c < map.columns() - 1; c++) {
        double h = map.heightNm(c, r);
        sum += Math.pow((map.heightNm(c + 1, r) - h) / map.pitchXUm() / 1e3, 2);
        sum += Math.pow((map.heightNm(c, r - 1) - h) / map.pitchYUm() / 1e3, 2);
      }
    }
    return Math.sqrt(sum / ((map.columns() - 1) * (map.rows() - 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO5436-sample1.x3p", "ISO5436-sample1_bin.x3p"})
  void readsTheStandardsOwnSample(String name) throws Exception {
    HeightMap map = shared(name);
    assertThat(map.countValid()).isEqualTo(15);
    assertThat(map.pitchXUm()).isCloseTo(16016, within(1e-6));
    assertThat(Maps.minNm(map) / 1e9).isCloseTo(-0.808368571682830, within(1e-7));
    assertThat(Maps.maxNm(map) / 1e9).isCloseTo(1.04759602566142, within(1e-7));
    assertThat(Maps.meanNm(map) / 1e9).isCloseTo(0.291925833, within(1e-7));
    assertThat(Maps.sqNm(map) / 1e9).isCloseTo(0.610509155, within(1e-7));
    assertThat(map.notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO5436-sample4.x3p", "ISO5436-sample4_bin.x3p"})
  void readsSignedIntegersWithIncrementAndOffset(String name) throws Exception {
    HeightMap map = shared(name);
    assertThat(Maps.minNm(map) / 1e9).isCloseTo(-0.808, within(1e-7));
    assertThat(Maps.maxNm(map) / 1e9).isCloseTo(1.048, within(1e-7));
    assertThat(Maps.meanNm(map) / 1e9).isCloseTo(0.292, within(1e-7));
    assertThat(Maps.sqNm(map) / 1e9).isCloseTo(0.610537577, within(1e-7));
  }

  @Test
  void theListedAndTheLinkedSampleAreAlike() throws Exception {
    for (String sample : new String[] {"ISO5436-sample1", "ISO5436-sample4"}) {
      HeightMap listed = shared(sample + ".x3p");
      HeightMap linked = shared(sample + "_bin.x3p");
      assertThat(linked.heightNm()).containsExactly(listed.heightNm());
      assertThat(linked.pitchYUm()).isEqualTo(listed.pitchYUm());
    }
  }

  @Test
  void readsAnAbsoluteAxisWhosePositionsFormAGrid() throws Exception {
    HeightMap map = shared("ISO5436-sample3.x3p");
    assertThat(map.columns()).isEqualTo(4);
    assertThat(map.pitchYUm()).as("y = 2.0 m times 1, 2, 3, 4").isCloseTo(2e6, within(1e-3));
    // the first point listed is that of the lowest y: bottom left
    assertThat((map.datumNm() + map.heightNm(0, 3)) / 1e9).isCloseTo(2.486219, within(1e-6));
  }

  @Test
  void refusesAPointCloud() {
    assertThatThrownBy(() -> shared("ISO5436-sample2.x3p"))
        .isInstanceOf(InputFault.Unsupported.class)
        .hasMessageContaining("point cloud (feature type PCL)");
  }

  @Test
  void readsEntriesInASubFolder() throws Exception {
    HeightMap map = shared("csafe-logo.x3p");
    assertThat(map.columns()).isEqualTo(741);
    assertThat(map.rows()).isEqualTo(419);
    assertThat(map.pitchXUm()).isCloseTo(0.645, withinPercentage(1e-6));
    // float64 with an increment of 1e-6, applied as Gwyddion and SurfaceTopography do, but said
    assertThat(Maps.maxNm(map)).isCloseTo(8.274510e-4, withinPercentage(1e-4));
    assertThat(map.notes()).anyMatch(n -> n.contains("increment"));
    assertThat(map.notes()).anyMatch(n -> n.contains("checksum of main.xml does not match"));
  }

  @Test
  void readsFloat32() throws Exception {
    HeightMap map = shared("pyramid.x3p");
    assertThat(Maps.minNm(map) / 1e9).isEqualTo(2);
    assertThat(Maps.maxNm(map) / 1e9).isEqualTo(10);
    assertThat(Maps.meanNm(map) / 1e9).isCloseTo(3.6, within(1e-7));
    assertThat(Maps.sqNm(map) / 1e9).isCloseTo(2.2627417, within(1e-7));
  }

  @Test
  void readsWhatX3ptoolsWrote() throws Exception {
    HeightMap map = shared("testing.x3p");
    assertThat(map.columns()).isEqualTo(30);
    assertThat(map.rows()).isEqualTo(20);
    assertThat(Maps.sqNm(map) / 1e9).isCloseTo(0.0121978575, within(1e-9));
    assertThat(map.notes()).as("its checksum file names no file").isEmpty();
  }

  @Test
  void comesBackToTheFloat() throws Exception {
    HeightMap map = Maps.random(7, 61, 43, 30_000, 0);
    byte[] bytes = written(map);
    HeightMap back = SurfaceFormats.read("a", bytes);
    assertThat(back.heightNm()).containsExactly(map.heightNm());
    assertThat(back.datumNm()).isZero();
    assertThat(back.pitchXUm()).isCloseTo(map.pitchXUm(), withinPercentage(1e-7));
    assertThat(back.pitchYUm()).isCloseTo(map.pitchYUm(), withinPercentage(1e-7));
    assertThat(back.notes()).isEmpty();
    assertThat(written(map)).as("same map, same bytes").isEqualTo(bytes);
  }

  @Test
  void keepsADatum() throws Exception {
    HeightMap map = Maps.random(8, 16, 16, 900, 4_000_000);
    HeightMap back = SurfaceFormats.read("a", written(map));
    assertThat(back.datumNm()).isEqualTo(4_000_000);
    assertThat(back.heightNm()).containsExactly(map.heightNm());
  }

  private static byte[] written(HeightMap map) throws Exception {
    var out = new ByteArrayOutputStream();
    new X3pWriter().write(map, out);
    return out.toByteArray();
  }
}
