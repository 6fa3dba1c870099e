// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.evidence.InputFault;
import io.coplanar.surface.HeightMap;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TiltCalibrationTest {
  @Test
  void partsReferenceAndArtifact() throws InputFault {
    HeightMap first = flat(0.12 + 0.03, -0.05 - 0.02, 1);
    HeightMap turned = flat(0.12 - 0.03, -0.05 + 0.02, 2);
    TiltCalibration c = TiltCalibration.of(first, turned);
    assertThat(c.referenceXDeg().value()).isCloseTo(0.12, within(1e-4));
    assertThat(c.referenceYDeg().value()).isCloseTo(-0.05, within(1e-4));
    assertThat(c.artifactXDeg().value()).isCloseTo(0.03, within(1e-4));
    assertThat(c.artifactYDeg().value()).isCloseTo(-0.02, within(1e-4));
    assertThat(c.turnShows()).isTrue();
  }

  @Test
  void anArtifactThatWasNotTurnedDoesNotShow() throws InputFault {
    TiltCalibration c = TiltCalibration.of(flat(0.15, 0, 1), flat(0.15, 0, 2));
    assertThat(c.turnShows()).isFalse();
  }

  @Test
  void followsTheMapsThatAreTakenKeyDownOrMirrored() throws InputFault {
    HeightMap first = flat(0.15, -0.07, 1);
    HeightMap turned = flat(0.09, -0.03, 2);
    TiltCalibration up = TiltCalibration.of(first, turned);
    TiltCalibration down =
        TiltCalibration.of(first, turned, Request.Key.DOWN, GeometrySettings.DEFAULTS);
    TiltCalibration mirrored =
        TiltCalibration.of(first, turned, Request.Key.MIRRORED, GeometrySettings.DEFAULTS);
    assertThat(down.referenceXDeg().value())
        .isCloseTo(-up.referenceXDeg().value(), within(1e-5))
        .isCloseTo(-0.12, within(1e-4));
    assertThat(down.referenceYDeg().value()).isCloseTo(0.05, within(1e-4));
    assertThat(mirrored.referenceXDeg().value()).isCloseTo(-0.12, within(1e-4));
    assertThat(mirrored.referenceYDeg().value()).isCloseTo(-0.05, within(1e-4));
  }

  @Test
  void nothingMeasuredIsAFault() {
    float[] z = new float[100 * 100];
    java.util.Arrays.fill(z, Float.NaN);
    HeightMap empty = new HeightMap(100, 100, z, 0, 2, 2, List.of());
    assertThatThrownBy(() -> TiltCalibration.of(empty, flat(0, 0, 1)))
        .isInstanceOf(InputFault.Inconsistent.class)
        .hasMessageContaining("the first map");
  }

  private static HeightMap flat(double sxDeg, double syDeg, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int columns = 600;
    int rows = 300;
    float[] z = new float[columns * rows];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        z[r * columns + c] =
            (float)
                (1e3
                        * (Math.tan(Math.toRadians(sxDeg)) * c * 4
                            - Math.tan(Math.toRadians(syDeg)) * r * 3)
                    + 5 * random.nextGaussian());
      }
    }
    return new HeightMap(columns, rows, z, 0, 4, 3, List.of());
  }
}
