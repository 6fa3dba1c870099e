// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.cleanliness.FaceZone;
import io.coplanar.cleanliness.FerruleOutline;
import io.coplanar.cleanliness.FiberQuality;
import io.coplanar.cleanliness.Finding;
import io.coplanar.cleanliness.FindingKind;
import io.coplanar.cleanliness.LocatedFace;
import io.coplanar.cleanliness.profile.FaceProfiles;
import io.coplanar.evidence.InputFault;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faces drawn with known marks: what is there is found and sized, and nothing else. */
class FaceFinderTest {
  private static final double NOISE = 0.008;
  private static final double CLADDING_GRAY = 0.42;

  @Test
  void aCleanFaceHasNoMarksWhateverItsCoreItsTrenchAndItsLight() throws InputFault {
    List<UnaryOperator<DrawnFace>> kinds =
        List.of(f -> f, DrawnFace::lit, f -> f.trench(0.3), f -> f.ramp(0.6).lit());
    for (int seed = 0; seed < 12; seed++) {
      DrawnFace face = kinds.get(seed % 4).apply(new DrawnFace(0.5, 0.5, seed));
      FaceFindings found = find(face);
      assertThat(found.fibers().get(0)).as("face %d", seed).isEmpty();
      assertThat(found.ferrule()).as("ferrule %d", seed).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {3, 5, 8, 15})
  void darkAndBrightDisksAreFoundWithTheirSizes(double diameterUm) throws InputFault {
    DrawnFace face =
        new DrawnFace(0.5, 0.5, 7).disk(30, 10, diameterUm, -0.5).disk(-20, 25, diameterUm, 0.5);
    List<Finding> found = find(face).fibers().get(0);
    assertThat(found).hasSize(2);
    for (Finding f : found) {
      boolean dark = f.contrast() < 0;
      assertThat(f.zone()).isEqualTo(FaceZone.B);
      assertThat(f.sizeUm()).isCloseTo(diameterUm, within(0.1 * diameterUm));
      assertThat(um(face, f.xPx())).isCloseTo(dark ? 30 : -20, within(0.3));
      assertThat(um(face, f.yPx())).isCloseTo(dark ? 10 : 25, within(0.3));
      assertThat(f.innermostRadiusUm())
          .isCloseTo(Math.hypot(dark ? 30 : 20, dark ? 10 : 25) - diameterUm / 2, within(0.5));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.5, 2, 4})
  void aPitInTheVeryMiddleIsNoCoreLight(double diameterUm) throws InputFault {
    DrawnFace dark = new DrawnFace(0.5, 0.5, 3).disk(0, 0, diameterUm, -0.5);
    DrawnFace lit = new DrawnFace(0.5, 0.5, 4).lit().disk(0.5, 0, diameterUm, -0.6);
    for (DrawnFace face : List.of(dark, lit)) {
      assertThat(find(face).fibers().get(0)).anyMatch(f -> f.zone() == FaceZone.A);
    }
  }

  @Test
  void aMarkThatTouchesABelongsToA() throws InputFault {
    DrawnFace touching = new DrawnFace(0.5, 0.5, 5).disk(16, 0, 8, -0.5);
    DrawnFace outside = new DrawnFace(0.5, 0.5, 5).disk(17.5, 0, 8, -0.5);
    assertThat(find(touching).fibers().get(0)).extracting(Finding::zone).containsOnly(FaceZone.A);
    assertThat(find(outside).fibers().get(0)).extracting(Finding::zone).containsOnly(FaceZone.B);
  }

  @Test
  void aScratchIsOneScratchWithItsWidth() throws InputFault {
    for (int k = 0; k < 6; k++) {
      DrawnFace face = scratched(k, 2, k < 3 ? 2 : 4);
      List<Finding> found = find(face).fibers().get(0);
      assertThat(found).as("direction %d", k).hasSize(1);
      Finding f = found.get(0);
      assertThat(f.kind()).isEqualTo(FindingKind.SCRATCH);
      assertThat(f.widthUm()).as("width %d", k).isCloseTo(2, within(0.4));
      assertThat(f.contrast()).isNegative();
      assertThat(f.lengthUm()).isBetween(50.0, 95.0);
    }
  }

  @Test
  void aScratchAsFaintAsTheNoiseIsMostlyFound() throws InputFault {
    int found = 0;
    for (int k = 0; k < 10; k++) {
      boolean hit =
          find(scratched(k, 2, 1)).fibers().get(0).stream()
              .anyMatch(f -> f.kind() == FindingKind.SCRATCH);
      found += hit ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(8);
  }

  @Test
  void dustOnTheFerruleIsLooseAndDoesNotStandUnderTheFiber() throws InputFault {
    DrawnFace face = new DrawnFace(0.5, 0.5, 9).disk(62, 60, 9, -0.5);
    FaceFindings found = find(face);
    assertThat(found.fibers().get(0)).isEmpty();
    assertThat(found.ferrule()).hasSize(1);
    Finding dust = found.ferrule().get(0);
    assertThat(dust.kind()).isEqualTo(FindingKind.PARTICLE);
    assertThat(dust.loose()).isTrue();
    assertThat(dust.zone()).isEqualTo(FaceZone.D);
    assertThat(dust.sizeUm()).isCloseTo(9, within(1.5));
  }

  /** A scratch 60 µm long past the core, its contrast a multiple of the noise of a pixel. */
  private static DrawnFace scratched(int k, double widthUm, double contrastToNoise) {
    double c = Math.cos(k * 0.31);
    double s = Math.sin(k * 0.31);
    return new DrawnFace(0.5, 0.5, k)
        .scratch(
            -20 * s - 35 * c,
            20 * c - 35 * s,
            -20 * s + 25 * c,
            20 * c + 25 * s,
            widthUm,
            -contrastToNoise * NOISE / CLADDING_GRAY);
  }

  private static double um(DrawnFace face, double px) {
    return (px - face.center()) * face.scaleUm;
  }

  private static FaceFindings find(DrawnFace face) throws InputFault {
    LocatedFace located =
        new LocatedFace(
            List.of(face.fiber()),
            1,
            FerruleOutline.whole(face.size, face.size),
            List.of(),
            List.of());
    return FaceFinder.find(
        face.draw(NOISE),
        face.size,
        face.size,
        face.scaleUm,
        face.scaleUm,
        located,
        List.of(new FiberQuality(1, face.blurUm, List.of())),
        FaceProfiles.get(FaceProfiles.DEFAULT),
        FindSettings.DEFAULTS);
  }
}
