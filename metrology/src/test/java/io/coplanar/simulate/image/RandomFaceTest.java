// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.image.GrayImage;
import io.coplanar.simulate.FerruleSpec.Difficulty;
import io.coplanar.simulate.image.Mark.Cause;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Faces drawn for testing: all that the issue names occurs, and nothing that cannot be judged. */
class RandomFaceTest {
  private static List<ImageTruth> faces(Difficulty difficulty) {
    return LongStream.range(0, 200)
        .mapToObj(seed -> ImageTruth.of(RandomFace.of(seed, difficulty)))
        .toList();
  }

  @Test
  void everyFaceShowsItsFibersWholeAndInFocus() {
    for (Difficulty difficulty : Difficulty.values()) {
      for (ImageTruth face : faces(difficulty)) {
        assertThat(face.fibers()).isNotEmpty();
        for (ImageTruth.Fiber f : face.fibers()) {
          assertThat(f.whole()).isTrue();
          assertThat(f.blurUm()).isLessThan(1);
          double edge = Math.min(f.face().gray(), face.scene().ferrule().gray());
          assertThat(f.face().rimGray()).isLessThan(0.6 * edge);
        }
        assertThat(face.scene().view().umPerPx()).isBetween(0.19, 0.8);
      }
    }
  }

  @Test
  void everythingThatSpoilsAPictureOccurs() {
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    Set<Integer> counts = new HashSet<>();
    Set<String> seen = new HashSet<>();
    for (ImageTruth t : faces(Difficulty.HARSH)) {
      t.findings().forEach(f -> causes.add(f.mark().cause()));
      counts.add(t.fibers().size());
      FaceScene s = t.scene();
      FiberFace f = s.fibers().getFirst();
      note(seen, "vignetting", s.lamp().vignetting() > 2.5);
      note(seen, "ramp", s.lamp().ramp() > 2);
      note(seen, "not square", s.view().umPerPxX() != s.view().umPerPxY());
      note(seen, "trench", !f.rings().isEmpty());
      note(seen, "epoxy", f.epoxyUm() > 0);
      note(seen, "saturated", f.core().gray() > 1.1);
      note(seen, "lit", f.core().gray() > 1.3 * f.gray());
      note(seen, "unlit", f.core().gray() < 1.1 * f.gray());
      note(seen, "modes", f.core().modes() > 2);
      note(seen, "bright cladding", f.gray() > s.ferrule().gray());
      note(seen, "140", f.claddingUm() > 139);
      note(seen, "faint", t.findings().stream().anyMatch(x -> x.contrastToNoise() < 1));
      note(seen, "none", t.findings().isEmpty());
    }
    assertThat(causes).containsExactlyInAnyOrder(Cause.values());
    assertThat(counts).contains(1, 8, 12, 16, 24);
    assertThat(seen).hasSize(13);
  }

  private static void note(Set<String> seen, String what, boolean is) {
    if (is) {
      seen.add(what);
    }
  }

  @Test
  void scratchesHaveAContrastToNoiseAsAskedFor() {
    FaceScene face = RandomFace.unmarked(RandomFace.Wish.any(Difficulty.ORDINARY), 8);
    MarkPlan plan = new MarkPlan(Map.of(Cause.SCRATCH, 12), 0.7, 2, MarkPlan.Sizes.ORDINARY);
    ImageTruth truth = ImageTruth.of(RandomMarks.on(face, plan, 8));
    assertThat(truth.findings()).hasSize(12);
    for (ImageTruth.Finding f : truth.findings()) {
      assertThat(f.contrastToNoise()).isBetween(0.69, 2.01);
    }
  }

  @Test
  void harmlessMarksStayOutOfZoneA() {
    for (long seed = 0; seed < 40; seed++) {
      FaceScene face = RandomFace.unmarked(RandomFace.Wish.any(Difficulty.HARSH), seed);
      MarkPlan plan =
          new MarkPlan(
              Map.of(Cause.PIT, 5, Cause.SCRATCH, 5, Cause.CHIP, 3, Cause.DUST, 5),
              1,
              5,
              MarkPlan.Sizes.HARMLESS);
      for (ImageTruth.Finding f : ImageTruth.of(RandomMarks.on(face, plan, seed)).findings()) {
        double inner = f.reaches().stream().mapToDouble(ImageTruth.Reach::innerUm).min().orElse(99);
        switch (f.mark().cause()) {
          case CHIP -> assertThat(inner).isGreaterThan(55);
          case PIT -> assertThat(f.sizeUm()).isLessThan(1.81);
          case DUST -> assertThat(f.sizeUm()).isLessThan(4.51);
          default -> assertThat(inner).isGreaterThan(33);
        }
      }
    }
  }

  @Test
  void theSameSeedGivesTheSamePicture() {
    GrayImage a = picture(4);
    GrayImage b = picture(4);
    assertThat(a.gray()).isEqualTo(b.gray());
    assertThat(picture(5).gray()).isNotEqualTo(a.gray());
  }

  private static GrayImage picture(long seed) {
    FaceScene s = RandomFace.of(4, Difficulty.HARSH);
    return Camera.look(SceneRenderer.render(s), s.sensor(), seed);
  }

  @Test
  void noiseHasTheStrengthThatTheTableStates() {
    for (double grain : new double[] {0, 0.8}) {
      Sensor sensor = new Sensor(0.004, 0.01, grain, 0, 16);
      float[] even = new float[200 * 200];
      Arrays.fill(even, 0.49f);
      GrayImage seen = Camera.look(GrayImage.of(200, 200, even), sensor, 3);
      double sum = 0;
      for (float v : seen.gray()) {
        sum += (v - 0.49) * (v - 0.49);
      }
      assertThat(Math.sqrt(sum / even.length))
          .isCloseTo(sensor.sigma(0.49), within(0.03 * sensor.sigma(0.49)));
      assertThat(sensor.sigma(0.49)).isCloseTo(Math.hypot(0.004, 0.007), within(1e-5));
    }
  }

  @Test
  void aBrightCoreSaturates() {
    GrayImage seen = Camera.look(GrayImage.of(2, 1, new float[] {1.7f, 0.5f}), Sensor.PERFECT, 1);
    assertThat(seen.at(0, 0)).isEqualTo(1);
    assertThat(seen.at(1, 0)).isCloseTo(0.5f, within(1e-4f));
  }

  @Test
  void layoutsAreWords() {
    assertThat(FaceLayout.of("single").places()).hasSize(1);
    assertThat(FaceLayout.of("8").places()).hasSize(8);
    assertThat(FaceLayout.of("24").grid().rows()).isEqualTo(2);
    assertThat(FaceLayout.of("2x12")).isEqualTo(FaceLayout.of("24"));
    assertThat(FaceLayout.of("8of12").places()).hasSize(8);
    assertThat(FaceLayout.of("8of12").places().get(4).xUm()).isEqualTo(625);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaceLayout.of("7x7"))
        .withMessageContaining("8of12");
  }
}
