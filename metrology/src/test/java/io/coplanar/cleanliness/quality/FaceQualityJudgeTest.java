// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.cleanliness.FacePainter;
import io.coplanar.cleanliness.FaceQuality;
import io.coplanar.cleanliness.FerruleOutline;
import io.coplanar.cleanliness.LocatedFace;
import io.coplanar.cleanliness.ScaleSource;
import io.coplanar.cleanliness.locate.LocateRequest;
import io.coplanar.cleanliness.locate.Located;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each reason for not judging an image, and what lies just this side of it. */
class FaceQualityJudgeTest {
  private static final double BLUR_UM = 0.5;
  private static final double NOISE = 0.006;

  private static List<String> fiberReasons(FacePainter face, float[] gray) {
    FaceQuality q = Sight.judge(face, gray);
    assertThat(q.reasons()).isEmpty();
    return q.fibers().getFirst().reasons();
  }

  private static float[] seen(FacePainter face) {
    return Sight.seen(face, BLUR_UM, NOISE, 5);
  }

  @Test
  void judgesAGoodImageAndSaysHowSharpItIs() {
    FacePainter face = Sight.fiber(1, 0.5);
    FaceQuality q = Sight.judge(face, seen(face));
    assertThat(q.judgeable()).as(q.toString()).isTrue();
    assertThat(q.fibers().getFirst().blurUm()).isCloseTo(BLUR_UM, within(0.15));
  }

  @Test
  void saysWhenNoFiberIsThere() {
    FacePainter face = Sight.fiber(2, 0.5);
    LocatedFace none =
        new LocatedFace(
            List.of(), 0, FerruleOutline.whole(face.width, face.height), List.of(), List.of());
    Located located = new Located(none, Double.NaN, Double.NaN, ScaleSource.UNKNOWN);
    FaceQuality q = Sight.judge(face, seen(face), located, LocateRequest.DEFAULT);
    assertThat(q.reasons()).hasSize(1).first().asString().startsWith("no fiber found");
    assertThat(q.judgeable()).isFalse();
  }

  @Test
  void countsFibersAndRows() {
    FacePainter face = Sight.fiber(3, 0.5);
    Located located = Sight.located(face, ScaleSource.CLADDING);
    float[] gray = seen(face);
    LocateRequest twelve = new LocateRequest(Double.NaN, 125, 12, 2);
    assertThat(Sight.judge(face, gray, located, twelve).reasons())
        .anyMatch(r -> r.startsWith("1 fibers found, not 12"))
        .anyMatch(r -> r.startsWith("the fibers lie in 1 rows, not 2"));
    LocateRequest one = new LocateRequest(Double.NaN, 125, 1, 1);
    assertThat(Sight.judge(face, gray, located, one).judgeable()).isTrue();
  }

  @Test
  void asksForFinePixelsAndForAScaleThatTheCladdingConfirms() {
    FacePainter coarse = Sight.fiber(4, 0.85);
    assertThat(Sight.judge(coarse, seen(coarse)).reasons())
        .anyMatch(r -> r.startsWith("a pixel is 0.85 µm"));
    FacePainter fine = Sight.fiber(4, 0.79);
    assertThat(Sight.judge(fine, seen(fine)).reasons()).isEmpty();
    FacePainter face = Sight.fiber(4, 0.5);
    Located stated = Sight.located(face, ScaleSource.STATED);
    LocateRequest thick = new LocateRequest(0.5, 140, 0, 0);
    assertThat(Sight.judge(face, seen(face), stated, thick).reasons())
        .anyMatch(r -> r.contains("the cladding would be 125.0 µm, not 140"));
    LocateRequest right = new LocateRequest(0.5, 125, 0, 0);
    assertThat(Sight.judge(face, seen(face), stated, right).reasons()).isEmpty();
  }

  @Test
  void wantsTheWholeFiber() {
    FacePainter face = Sight.fiber(5, 0.5);
    float[] gray = seen(face);
    gray[face.width * (face.height / 2 + 40) + face.width / 2] = Float.NaN;
    assertThat(fiberReasons(face, gray)).anyMatch(r -> r.startsWith("a part of the fiber"));
    FacePainter cut = new FacePainter(5);
    cut.noise = 0;
    cut.width = 380;
    cut.height = 380;
    cut.rows(1, 1, 190, 300, 0);
    assertThat(fiberReasons(cut, seen(cut))).anyMatch(r -> r.startsWith("the image's border"));
  }

  @Test
  void wantsLightThatShowsMarks() {
    FacePainter white = Sight.fiber(6, 0.5);
    white.cladding = 1.1;
    white.ferrule = 1.3;
    assertThat(fiberReasons(white, seen(white))).anyMatch(r -> r.startsWith("overexposed"));
    FacePainter black = Sight.fiber(6, 0.5);
    black.cladding = 0;
    black.core = 0;
    black.rim = 0;
    assertThat(fiberReasons(black, Sight.seen(black, BLUR_UM, 0.001, 5)))
        .anyMatch(r -> r.startsWith("underexposed"));
    FacePainter grainy = Sight.fiber(6, 0.5);
    assertThat(fiberReasons(grainy, Sight.seen(grainy, BLUR_UM, 0.1, 5)))
        .anyMatch(r -> r.startsWith("too noisy"));
  }

  @Test
  void lightFromASmallCoreMayBleachItButNotAllOfZoneA() {
    FacePainter small = Sight.fiber(7, 0.5);
    small.core = 1.6;
    assertThat(fiberReasons(small, seen(small))).isEmpty();
    FacePainter large = Sight.fiber(7, 0.5);
    large.core = 1.6;
    large.coreUm = 50;
    assertThat(fiberReasons(large, seen(large))).anyMatch(r -> r.startsWith("light from the core"));
  }

  @Test
  void knowsASurfaceThatIsNotPolished() {
    FacePainter face = Sight.fiber(8, 0.5);
    float[] gray = seen(face);
    for (int i = 0; i < gray.length; i++) {
      // ridges 20 µm apart
      int x = i % face.width + i / face.width / 3;
      gray[i] *= (float) (1 + 0.3 * Math.sin(2 * Math.PI * x / 40));
    }
    assertThat(fiberReasons(face, gray)).anyMatch(r -> r.startsWith("the surface is rough"));
  }

  @Test
  void aFiberOfWhichNothingIsSeenIsNotJudged() {
    FacePainter face = Sight.fiber(9, 0.5);
    face.cladding = 0.35;
    face.rim = 0.35;
    face.ferrule = 0.35;
    face.core = 0.35;
    assertThat(fiberReasons(face, seen(face))).anyMatch(r -> r.startsWith("the edge"));
  }
}
