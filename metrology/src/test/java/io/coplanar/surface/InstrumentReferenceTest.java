// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.SharedData;
import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Real files of instruments against the values that other programs computed for them: "repo" in the
 * tests of SurfaceTopography, "Gwyddion" with Gwyddion 2.62. They computed in doubles; a map holds
 * floats, whose step moves Sq by some 10⁻⁸ of itself.
 */
final class InstrumentReferenceTest {
  @Test
  void metroProAgreesWithThreeReaders() throws Exception {
    HeightMap map = read("metropro-1.dat");
    assertSize(map, 640, 480, 702.8813, 527.1610);
    assertThat(Maps.sqNm(map)).isCloseTo(75.28822204734589, within(1e-5));
  }

  @Test
  void opdAgreesWithGwyddionAndTheRepo() throws Exception {
    HeightMap map = read("opd-1.opd");
    assertSize(map, 640, 480, 125.90914, 94.431855);
    assertThat(Maps.sqNm(map)).isCloseTo(8.35645, within(5e-6));
    assertThat(map.heightNm().length - map.countValid()).isEqualTo(116);
  }

  @Test
  void bcrfAgreesWithTheRepo() throws Exception {
    HeightMap map = read("bcrf-1.bcrf");
    assertSize(map, 960, 600, 1777.404, 1110.878);
    assertThat(Maps.sqNm(map)).isCloseTo(24.560207201442292, within(1e-5));
  }

  @Test
  void al3dAgreesWithTheRepoAndGwyddion() throws Exception {
    HeightMap map = read("al3d-1.al3d");
    assertSize(map, 200, 296, 200 * 0.438027, 296 * 0.438027);
    assertThat(Maps.sqNm(map)).isCloseTo(7688.266102603082, within(1e-3));
  }

  /**
   * Gwyddion takes the 117 points at zmin − 2 for heights, although the header says that it marks
   * unmeasured points so. With their value put back its figures come out.
   */
  @Test
  void digitalSurfAgreesWithGwyddionButForItsUnmeasuredPoints() throws Exception {
    HeightMap map = read("sur-2.sur");
    assertSize(map, 563, 484, 1961.49212, 1686.25611);
    assertThat(map.heightNm().length - map.countValid()).isEqualTo(117);
    assertThat(Maps.maxNm(map)).isCloseTo(10_388.0001, within(1e-3));
    // no other program's value, but what is left of Gwyddion's without those points
    assertThat(Maps.sqNm(map)).isCloseTo(17.518, within(5e-4));

    float[] filled = map.heightNm().clone();
    for (int i = 0; i < filled.length; i++) {
      filled[i] = Float.isNaN(filled[i]) ? (float) (8911.8001 - map.datumNm()) : filled[i];
    }
    HeightMap asGwyddion =
        new HeightMap(
            map.columns(),
            map.rows(),
            filled,
            map.datumNm(),
            map.pitchXUm(),
            map.pitchYUm(),
            List.of());
    assertThat(Maps.sqNm(asGwyddion)).isCloseTo(31.186688, within(1e-5));
  }

  @Test
  void gwyAgreesWithGwyddion() throws Exception {
    // without a unit, so meters: 1e9 nm for 1
    HeightMap map = read("test.gwy");
    assertSize(map, 128, 128, 128e6, 128e6);
    assertThat(Maps.minNm(map)).isZero();
    assertThat(Maps.maxNm(map)).isCloseTo(0.001e9, within(1.0));
    assertThat(Maps.meanNm(map)).isCloseTo(0.000515296846e9, within(1e-2));
    assertThat(Maps.sqNm(map)).isCloseTo(0.000187711262e9, within(1e-2));
    assertThat(map.notes()).hasSize(2).allMatch(note -> note.contains("states no unit"));
  }

  private static void assertSize(
      HeightMap map, int columns, int rows, double widthUm, double heightUm) {
    assertThat(map.columns()).isEqualTo(columns);
    assertThat(map.rows()).isEqualTo(rows);
    assertThat(map.pitchXUm() * columns).isCloseTo(widthUm, within(1e-6 * widthUm));
    assertThat(map.pitchYUm() * rows).isCloseTo(heightUm, within(1e-6 * heightUm));
  }

  private static HeightMap read(String name) throws InputFault, IOException {
    return SurfaceFormats.read(SharedData.file("surfaces/" + name));
  }
}
