// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.cleanliness.FacePainter;
import io.coplanar.cleanliness.FaceQuality;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Faces of every kind, blurred step by step: sharp ones are judged, and no blurred one is. */
class FocusLawTest {
  private static final double[] SCALES_UM = {0.35, 0.7};

  /** Standard deviation over full scale; 2 of 255 is much for a microscope's camera. */
  private static final double[] NOISES = {0.002, 0.008};

  enum Kind {
    PLAIN(f -> {}),
    THIN_RIM(f -> f.rimWidthUm = 0.8),
    NO_RIM(f -> f.rim = f.cladding),
    EPOXY_AND_CHIPS(
        f -> {
          f.epoxy = 0.4;
          f.chips = 4;
        }),
    FERRULE_AS_DARK_AS_CLADDING(f -> f.ferrule = 0.37),
    BRIGHT_CLADDING(
        f -> {
          f.ferrule = 0.3;
          f.cladding = 0.6;
          f.core = 0.55;
        }),
    DIRTY(
        f -> {
          f.dust = 30;
          f.grain = 0.08;
        }),
    LIT_CORE(
        f -> {
          f.core = 0.9;
          f.coreUm = 50;
          f.trench = 0.3;
        });

    private final Consumer<FacePainter> paint;

    Kind(Consumer<FacePainter> paint) {
      this.paint = paint;
    }
  }

  private static FaceQuality at(Kind kind, double scale, double blurUm, double noise) {
    FacePainter face = Sight.fiber(kind.ordinal(), scale);
    kind.paint.accept(face);
    return Sight.judge(face, Sight.seen(face, blurUm, noise, 77 + kind.ordinal()));
  }

  @ParameterizedTest
  @EnumSource
  void judgesWhatIsSharp(Kind kind) {
    for (double scale : SCALES_UM) {
      for (double noise : scale < 0.5 ? NOISES : new double[] {NOISES[1]}) {
        for (double blur : new double[] {0.3, 0.8}) {
          FaceQuality q = at(kind, scale, blur, noise);
          assertThat(q.judgeable()).as("%s: %s at %s", scale, blur, q).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void judgesNothingInWhichAMarkOfTwoMicrometersVanishes(Kind kind) {
    for (double scale : SCALES_UM) {
      for (double noise : scale < 0.5 ? NOISES : new double[] {NOISES[1]}) {
        // at 1.7 µm a mark of 2 µm has a sixth of its contrast left
        for (double blur : new double[] {1.7, 2.5, 5}) {
          FaceQuality q = at(kind, scale, blur, noise);
          assertThat(q.judgeable()).as("%s: %s at %s", scale, blur, q).isFalse();
        }
      }
    }
  }
}
