// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.cleanliness.CoreLight;
import io.coplanar.cleanliness.Ellipse;
import io.coplanar.cleanliness.FacePainter;
import io.coplanar.cleanliness.LocatedFiber;
import io.coplanar.cleanliness.ScaleSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Rendered truth, with what real images do to it. */
class FaceLocatorTest {
  private static Located locate(FacePainter face, LocateRequest request) {
    return FaceLocator.locate(face.paint(), face.width, face.height, 1, request);
  }

  private static Located locate(FacePainter face) {
    return locate(face, LocateRequest.DEFAULT);
  }

  private static FacePainter single(long seed) {
    FacePainter face = new FacePainter(seed);
    return face.rows(1, 1, 500.3, 400.7, 0);
  }

  private static FacePainter row(long seed, int fibers, double angleRad) {
    FacePainter face = new FacePainter(seed);
    face.scaleUmPerPx = 0.6;
    face.width = (int) ((250 * fibers + 200) / 0.6);
    face.height = 600;
    return face.rows(fibers, 1, face.width / 2.0, 290, angleRad);
  }

  private static void holds(FacePainter face, Located located) {
    List<LocatedFiber> fibers = located.face().fibers();
    assertThat(fibers).hasSameSizeAs(face.fibers);
    for (int i = 0; i < fibers.size(); i++) {
      FacePainter.Spot truth = face.fibers.get(i);
      Ellipse e = fibers.get(i).cladding();
      assertThat(fibers.get(i).position()).isEqualTo(i + 1);
      assertThat(e.cx()).isCloseTo(truth.x(), within(0.5));
      assertThat(e.cy()).isCloseTo(truth.y(), within(0.5));
      double radius = Math.sqrt(truth.radiusX() * truth.radiusY());
      assertThat(e.radius() / radius).isCloseTo(1, within(0.01));
    }
  }

  @Test
  void findsOneFiberAndItsScale() {
    Located located = locate(single(1));
    holds(single(1), located);
    assertThat(located.source()).isEqualTo(ScaleSource.CLADDING);
    assertThat(located.scaleXUmPerPx()).isCloseTo(0.5, within(0.005));
    assertThat(located.scaleYUmPerPx()).isEqualTo(located.scaleXUmPerPx());
  }

  @Test
  void numbersTurnedRowsFromTheUpperLeft() {
    FacePainter face = row(2, 12, 0.05);
    holds(face, locate(face));
    FacePainter two = new FacePainter(3);
    two.scaleUmPerPx = 0.7;
    two.width = 1900;
    two.height = 1200;
    two.rows(4, 2, 950, 600, -0.04);
    Located located = locate(two);
    holds(two, located);
    assertThat(located.face().rows()).isEqualTo(2);
  }

  @Test
  void standsVignettingDustChipsAndAFaintFiberBetweenOthers() {
    FacePainter face = row(4, 8, -0.03);
    face.corner = 1 / 3.0;
    face.dust = 30;
    face.chips = 3;
    face.grain = 0.1;
    holds(face, locate(face));
  }

  @Test
  void takesTheLineBeforeTheEpoxyAndNotTheEpoxysBorder() {
    FacePainter face = single(5);
    face.epoxy = 0.4;
    face.epoxyWidthUm = 5;
    holds(face, locate(face));
  }

  @Test
  void seesCoreLightAndIsNotLedAstrayByIt() {
    FacePainter dark = single(6);
    assertThat(locate(dark).face().fibers().getFirst().core()).isEqualTo(CoreLight.UNLIT);
    FacePainter lit = single(6);
    lit.core = 0.7;
    lit.coreUm = 50;
    lit.trench = 0.3;
    Located located = locate(lit);
    holds(lit, located);
    assertThat(located.face().fibers().getFirst().core()).isEqualTo(CoreLight.LIT);
    FacePainter blinding = single(6);
    blinding.core = 1.5;
    assertThat(locate(blinding).face().fibers().getFirst().core()).isEqualTo(CoreLight.SATURATED);
  }

  @Test
  void takesPixelsThatAreNotSquareFromTheCladding() {
    FacePainter face = new FacePainter(7);
    face.aspect = 1.09;
    face.rows(1, 1, 560, 420, 0);
    Located located = locate(face);
    holds(face, located);
    assertThat(located.scaleYUmPerPx() / located.scaleXUmPerPx()).isCloseTo(1.09, within(0.01));
    assertThat(Math.sqrt(located.scaleXUmPerPx() * located.scaleYUmPerPx()))
        .isCloseTo(0.5, within(0.005));
  }

  @Test
  void believesAStatedScale() {
    FacePainter face = single(8);
    Located located = locate(face, new LocateRequest(0.51, 125, 0, 0));
    holds(face, located);
    assertThat(located.source()).isEqualTo(ScaleSource.STATED);
    assertThat(located.scaleXUmPerPx()).isEqualTo(0.51);
  }

  @Test
  void findsNothingWhereNothingIs() {
    FacePainter empty = new FacePainter(9);
    empty.grain = 0.1;
    empty.dust = 40;
    Located located = locate(empty);
    assertThat(located.face().fibers()).isEmpty();
    assertThat(located.source()).isEqualTo(ScaleSource.UNKNOWN);
    assertThat(located.scaleXUmPerPx()).isNaN();
    float[] none = new float[300 * 200];
    Arrays.fill(none, Float.NaN);
    assertThat(FaceLocator.locate(none, 300, 200, 1, LocateRequest.DEFAULT).face().fibers())
        .isEmpty();
    assertThat(FaceLocator.locate(new float[6], 3, 2, 1, LocateRequest.DEFAULT).face().fibers())
        .isEmpty();
  }

  @Test
  void fitsAnEllipseThroughPointsOfWhichAThirdLieElsewhere() {
    Ellipse truth = new Ellipse(101.25, 77.5, 62, 55, 0.6);
    int n = 180;
    double[] x = new double[n];
    double[] y = new double[n];
    for (int k = 0; k < n; k++) {
      double t = 2 * Math.PI * k / n;
      double r = truth.radius(t) * (k % 3 == 0 ? 0.95 : 1);
      x[k] = truth.cx() + r * Math.cos(t);
      y[k] = truth.cy() + r * Math.sin(t);
    }
    Ellipse found =
        Objects.requireNonNull(EllipseFit.fit(x, y, n, new Circle(100, 78, 60, 0)).ellipse());
    assertThat(found.cx()).isCloseTo(truth.cx(), within(0.01));
    assertThat(found.cy()).isCloseTo(truth.cy(), within(0.01));
    assertThat(found.semiMajor()).isCloseTo(62, within(0.02));
    assertThat(found.semiMinor()).isCloseTo(55, within(0.02));
    assertThat(found.angleRad()).isCloseTo(0.6, within(0.001));
  }
}
