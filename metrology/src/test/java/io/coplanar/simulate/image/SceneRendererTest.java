// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.image.GrayImage;
import io.coplanar.simulate.FerruleSpec.Difficulty;
import io.coplanar.simulate.image.Mark.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The picture against closed forms: what integrates over it must be what the table says. */
class SceneRendererTest {
  private static final double FERRULE = 0.6;
  private static final double CLADDING = 0.3;

  private static FaceScene scene(double umPerPx, List<FiberFace> fibers, List<Mark> marks) {
    // the origin at no special place of a pixel
    FaceView view = FaceView.of(160, 150, umPerPx, umPerPx, 7, 0.137, -0.219);
    return new FaceScene(
        view, FerruleFace.plain(FERRULE), fibers, marks, Lamp.EVEN, Optics.blur(0), Sensor.PERFECT);
  }

  private static FaceScene marked(double umPerPx, double blurUm, Mark mark) {
    return scene(umPerPx, List.of(), List.of(mark)).withOptics(Optics.blur(blurUm));
  }

  /** Sums of (gray − base) over the picture: area-weighted change and its first moments, px. */
  private static double[] moments(GrayImage image, double base) {
    double[] m = new double[3];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        double change = image.at(x, y) - base;
        m[0] += change;
        m[1] += change * x;
        m[2] += change * y;
      }
    }
    m[1] /= m[0];
    m[2] /= m[0];
    return m;
  }

  @Test
  void aDisksDiameterHoldsToAHundredthOfAPixelAndItsPlaceToThree() {
    for (double umPerPx : new double[] {0.2, 0.43, 0.7}) {
      for (double diameter : new double[] {1.5, 3, 20}) {
        for (double blur : new double[] {0, 0.4}) {
          Blob disk = Blob.disk(3.3, -2.1, diameter);
          FaceScene s = marked(umPerPx, blur, Mark.flat(Cause.PIT, disk, -0.5));
          double[] m = moments(SceneRenderer.render(s), FERRULE);
          double area = m[0] / (-0.5 * FERRULE) * umPerPx * umPerPx;
          String what = diameter + " µm at " + umPerPx + ", blur " + blur;
          assertThat(Math.sqrt(area / Math.PI) * 2)
              .as(what)
              .isCloseTo(diameter, within(0.01 * umPerPx + 0.002 * diameter));
          assertThat(m[1]).as(what).isCloseTo(s.view().xPx(3.3, -2.1), within(0.03));
          assertThat(m[2]).as(what).isCloseTo(s.view().yPx(3.3, -2.1), within(0.03));
        }
      }
    }
  }

  @Test
  void aCladdingsDiameterFollowsFromItsArea() {
    for (double umPerPx : new double[] {0.2, 0.433, 0.7}) {
      FiberFace fiber = FiberFace.plain(1, 1.7, 0.4, 125.3, CLADDING).withRim(0, 0);
      FaceScene s = scene(umPerPx, List.of(fiber), List.of());
      double[] m = moments(SceneRenderer.render(s), FERRULE);
      double diameterPx = Math.sqrt(m[0] / (CLADDING - FERRULE) / Math.PI) * 2;
      ImageTruth.Fiber truth = ImageTruth.of(s).fibers().getFirst();
      assertThat(diameterPx).isCloseTo(truth.claddingDiameterPx(), within(0.01));
      assertThat(m[1]).isCloseTo(truth.xPx(), within(0.002));
      assertThat(m[2]).isCloseTo(truth.yPx(), within(0.002));
    }
  }

  @Test
  void aRimLineLiesInsideOfTheCladdingsDiameter() {
    double umPerPx = 0.5;
    FiberFace fiber = FiberFace.plain(1, 0, 0, 125, CLADDING).withRim(1.4, 0.1);
    GrayImage image =
        SceneRenderer.render(
            scene(umPerPx, List.of(fiber), List.of()).withOptics(Optics.blur(0.3)));
    // with π·R² of gray that the rim takes from the outside of the cladding
    double rim = Math.PI * (62.5 * 62.5 - 61.1 * 61.1) * (0.1 - CLADDING);
    double all = Math.PI * 62.5 * 62.5 * (CLADDING - FERRULE) + rim;
    assertThat(moments(image, FERRULE)[0] * umPerPx * umPerPx)
        .isCloseTo(all, within(0.0005 * Math.abs(all)));
  }

  @Test
  void aRingsRadiusAndWidthFollowFromItsMoments() {
    FiberFace plain = FiberFace.plain(1, 0, 0, 125, CLADDING);
    FiberFace ringed = plain.withRings(List.of(new FiberFace.IndexRing(31.3, 1.1, 0.08)));
    FaceScene s = scene(0.5, List.of(ringed), List.of());
    GrayImage with = SceneRenderer.render(s);
    GrayImage without = SceneRenderer.render(s.withFibers(List.of(plain)));
    double sum = 0;
    double sumR = 0;
    for (int y = 0; y < with.height(); y++) {
      for (int x = 0; x < with.width(); x++) {
        double change = with.at(x, y) - without.at(x, y);
        sum += change;
        sumR += change * Math.hypot(s.view().xUm(x, y), s.view().yUm(x, y));
      }
    }
    // mean of ρ over a ring is r + w²/12r; its area 2πrw
    assertThat(sumR / sum).isCloseTo(31.3, within(0.01));
    assertThat(sum * 0.25 / (0.08 * CLADDING) / (2 * Math.PI * 31.3)).isCloseTo(1.1, within(0.01));
  }

  @Test
  void aLinesWidthAndLengthFollowFromItsAreaAndItsPeakFromTheTable() {
    for (double width : new double[] {0.5, 1, 2.5}) {
      Stroke line = Stroke.straight(-30, -11, 34, 22, width);
      FaceScene s = marked(0.45, 0.4, Mark.flat(Cause.SCRATCH, line, -0.3));
      GrayImage image = SceneRenderer.render(s);
      double area = moments(image, FERRULE)[0] / (-0.3 * FERRULE) * 0.45 * 0.45;
      double ends = Math.PI * width * width / 4;
      assertThat((area - ends) / line.lengthUm()).isCloseTo(width, within(0.01 * width));
      ImageTruth.Finding truth = ImageTruth.of(s).findings().getFirst();
      assertThat(deepest(image) / FERRULE - 1)
          .isCloseTo(truth.contrastPeak(), within(0.03 * Math.abs(truth.contrastPeak())));
    }
  }

  @Test
  void theContrastInsideOfABlobIsTheTables() {
    FaceScene s = marked(0.5, 0.4, Mark.flat(Cause.DUST, Blob.disk(0, 0, 12), -0.37));
    GrayImage image = SceneRenderer.render(s);
    double x = s.view().xPx(0, 0);
    double y = s.view().yPx(0, 0);
    assertThat(image.at((int) Math.round(x), (int) Math.round(y)) / FERRULE - 1)
        .isCloseTo(-0.37, within(1e-4));
  }

  private static double deepest(GrayImage image) {
    double least = 1;
    for (float v : image.gray()) {
      least = Math.min(least, v);
    }
    return least;
  }

  @Test
  void blurAlongATiltHasThePlacesVariance() {
    // the second moment of a small disk is its own and the blur's
    for (double at : new double[] {-60, -20, 35}) {
      Optics tilted = new Optics(0.4, 0.5, 2, 4, 0);
      double d = 2;
      FaceScene s =
          marked(0.4, 0, Mark.flat(Cause.PIT, Blob.disk(at, 3, d), -0.5)).withOptics(tilted);
      GrayImage image = SceneRenderer.render(s);
      double[] m = moments(image, FERRULE);
      double second = 0;
      for (int y = 0; y < image.height(); y++) {
        for (int x = 0; x < image.width(); x++) {
          double dy = (y - m[2]) * 0.4;
          // far away, what rounding leaves of the ferrule would weigh more
          if (Math.hypot(x - m[1], y - m[2]) < 30) {
            second += (image.at(x, y) - FERRULE) / m[0] * dy * dy;
          }
        }
      }
      double blur = second - d * d / 16 - 0.4 * 0.4 / 12;
      assertThat(Math.sqrt(blur)).isCloseTo(tilted.sigmaUm(at, 3), within(0.03));
    }
  }

  @Test
  void aPartShowsWhatTheWholeShows() {
    FaceScene whole = RandomFace.of(5, Difficulty.HARSH);
    FaceView v = whole.view();
    FaceScene even = whole.withLamp(Lamp.EVEN);
    FaceView part =
        new FaceView(
            300,
            200,
            v.umPerPxX(),
            v.umPerPxY(),
            v.rotationDeg(),
            v.originXPx() - 97,
            v.originYPx() - 131);
    GrayImage a = SceneRenderer.render(even);
    GrayImage b = SceneRenderer.render(even.withView(part));
    double most = 0;
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 300; x++) {
        most = Math.max(most, Math.abs(b.at(x, y) - a.at(x + 97, y + 131)));
      }
    }
    assertThat(most).isLessThan(0.004);
  }

  @Test
  void vignettingAndRampAreRatios() {
    FaceScene s = scene(0.5, List.of(), List.of());
    GrayImage dark = SceneRenderer.render(s.withLamp(new Lamp(3, 0.5, 0.5, 1, 0)));
    int right = dark.width() - 1;
    int bottom = dark.height() - 1;
    assertThat(dark.at(right / 2, bottom / 2) / dark.at(right, bottom))
        .isCloseTo(3f, within(0.01f));
    GrayImage ramp = SceneRenderer.render(s.withLamp(new Lamp(1, 0.5, 0.5, 2, 0)));
    assertThat(ramp.at(right, 3) / ramp.at(0, 3)).isCloseTo(2f, within(0.02f));
    assertThat(ramp.at(right, 3)).isCloseTo((float) FERRULE, within(0.005f));
  }

  @Test
  void thePictureOfAFaceTurnsCounterClockwise() {
    FaceView turned = FaceView.of(160, 150, 0.5, 0.5, 90, 0, 0);
    assertThat(turned.xPx(10, 0)).isCloseTo((turned.widthPx() - 1) / 2.0, within(1e-9));
    assertThat(turned.yPx(10, 0)).isCloseTo((turned.heightPx() - 1) / 2.0 - 20, within(1e-9));
    assertThat(turned.xUm(turned.xPx(3, 4), turned.yPx(3, 4))).isCloseTo(3, within(1e-9));
    assertThat(turned.yUm(turned.xPx(3, 4), turned.yPx(3, 4))).isCloseTo(4, within(1e-9));
  }

  @Test
  void pixelsThatAreNotSquareShowACircleAsAnEllipse() {
    FaceView view = FaceView.of(160, 150, 0.5, 0.55, 0, 0, 0);
    FiberFace fiber = FiberFace.plain(1, 0, 0, 125, CLADDING);
    FaceScene s = scene(0.5, List.of(fiber), List.of()).withView(view);
    GrayImage image = SceneRenderer.render(s);
    double across = chord(image, true);
    double down = chord(image, false);
    assertThat(across).isCloseTo(250, within(0.1));
    assertThat(down).isCloseTo(125 / 0.55, within(0.1));
    assertThat(ImageTruth.of(s).fibers().getFirst().claddingDiameterPx())
        .isCloseTo(Math.sqrt(across * down), within(0.1));
  }

  private static double chord(GrayImage image, boolean across) {
    double sum = 0;
    int n = across ? image.width() : image.height();
    for (int i = 0; i < n; i++) {
      float v = across ? image.at(i, image.height() / 2) : image.at(image.width() / 2, i);
      sum += (v - FERRULE) / (CLADDING - FERRULE);
    }
    return sum;
  }
}
