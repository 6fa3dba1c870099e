// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.cleanliness.FacePainter;
import io.coplanar.cleanliness.FerruleOutline;
import io.coplanar.cleanliness.GuideHole;
import io.coplanar.cleanliness.LocatedFace;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What surrounds the fibers: guide holes, pins, the ferrule's edges; and arrays with gaps. */
class WholeFaceTest {
  private static final double SCALE_UM = 2;

  private static LocatedFace locate(float[] gray, int width, int height, LocateRequest request) {
    return FaceLocator.locate(gray, width, height, 1, request).face();
  }

  private static LocatedFace locate(FacePainter face) {
    return locate(face.paint(), face.width, face.height, LocateRequest.DEFAULT);
  }

  /** Twelve fibers of an array at 2 µm a pixel, around the middle of an image. */
  private static FacePainter face(long seed, int width, int height) {
    FacePainter face = new FacePainter(seed);
    face.scaleUmPerPx = SCALE_UM;
    face.rimWidthUm = 4;
    face.width = width;
    face.height = height;
    return face.rows(12, 1, width / 2.0, height / 2.0, 0);
  }

  private static FacePainter withHoles(FacePainter face) {
    for (int side = -1; side <= 1; side += 2) {
      double x = face.width / 2.0 + side * 2300 / SCALE_UM;
      face.holes.add(new double[] {x, face.height / 2.0, 350 / SCALE_UM});
    }
    return face;
  }

  @Test
  void seesGuideHolesAndTakesNoneForAFiber() {
    FacePainter face = withHoles(face(1, 2900, 600));
    LocatedFace found = locate(face);
    assertThat(found.fibers()).hasSize(12);
    assertThat(found.holes()).hasSize(2);
    for (int i = 0; i < 2; i++) {
      GuideHole hole = found.holes().get(i);
      assertThat(hole.cx()).isCloseTo(face.holes.get(i)[0], within(4.0));
      assertThat(hole.cy()).isCloseTo(face.holes.get(i)[1], within(4.0));
      assertThat(hole.radiusPx()).isBetween(173.0, 190.0);
      assertThat(hole.pin()).isFalse();
    }
  }

  @Test
  void seesAHoleThatTheImageCuts() {
    // the image ends in the middle of both
    FacePainter face = withHoles(face(2, 2300, 600));
    LocatedFace found = locate(face);
    assertThat(found.fibers()).hasSize(12);
    assertThat(found.holes()).hasSize(2);
    assertThat(found.holes().getFirst().cx()).isCloseTo(face.holes.getFirst()[0], within(6.0));
  }

  @Test
  void knowsAPinByTheGapAroundIt() {
    FacePainter face = withHoles(face(3, 2900, 600));
    float[] gray = face.paint();
    for (double[] h : face.holes) {
      for (int i = 0; i < gray.length; i++) {
        double r = Math.hypot(i % face.width - h[0], i / face.width - h[1]);
        if (r < h[2] - 8) {
          gray[i] = 0.85f;
        }
      }
    }
    LocatedFace found = locate(gray, face.width, face.height, LocateRequest.DEFAULT);
    assertThat(found.holes()).hasSize(2).allMatch(GuideHole::pin);
  }

  @Test
  void findsNoHoleWhereNoneIs() {
    FacePainter face = face(4, 2900, 600);
    face.grain = 0.05;
    face.dust = 40;
    LocatedFace found = locate(face);
    assertThat(found.fibers()).hasSize(12);
    assertThat(found.holes()).isEmpty();
    assertThat(found.ferrule().edgesSeen()).isZero();
  }

  @Test
  void seesTheEdgesOfATurnedFerruleAndNotThoseOfVignetting() {
    FacePainter face = new FacePainter(5);
    face.scaleUmPerPx = SCALE_UM;
    face.rimWidthUm = 4;
    face.width = 2000;
    face.height = 1500;
    face.corner = 1 / 2.5;
    double angle = 0.03;
    face.rows(4, 1, 1000, 750, angle);
    float[] gray = face.paint();
    for (int i = 0; i < gray.length; i++) {
      double dx = i % face.width - 1000;
      double dy = i / face.width - 750;
      double along = dx * Math.cos(angle) + dy * Math.sin(angle);
      double across = dy * Math.cos(angle) - dx * Math.sin(angle);
      if (Math.abs(across) > 500 || along > 800) {
        gray[i] = 0.03f;
      }
    }
    FerruleOutline outline = locate(gray, face.width, face.height, LocateRequest.DEFAULT).ferrule();
    assertThat(outline.edgesSeen()).isEqualTo(3);
    // 30 µm inside each edge and outside it
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    for (double off : new double[] {-15, 15}) {
      boolean inside = off < 0;
      double across = 500 + off;
      double along = 800 + off;
      assertThat(outline.contains(1000 - across * sin, 750 + across * cos)).isEqualTo(inside);
      assertThat(outline.contains(1000 + across * sin, 750 - across * cos)).isEqualTo(inside);
      assertThat(outline.contains(1000 + along * cos, 750 + along * sin)).isEqualTo(inside);
    }
    assertThat(outline.contains(20, 750)).isTrue();
  }

  @Test
  void followsAnArrayAcrossAMiddleThatIsLeftOut() {
    FacePainter face = face(6, 2000, 500);
    face.fibers.subList(4, 8).clear();
    LocatedFace found = locate(face);
    assertThat(found.fibers()).hasSize(8);
    assertThat(found.rows()).isEqualTo(1);
    assertThat(found.fibers().get(4).cladding().cx())
        .isCloseTo(face.fibers.get(4).x(), within(1.0));
  }

  @Test
  void numbersThreeRows() {
    FacePainter face = new FacePainter(7);
    face.scaleUmPerPx = SCALE_UM;
    face.rimWidthUm = 4;
    face.width = 900;
    face.height = 900;
    face.rows(5, 3, 450, 450, -0.1);
    LocatedFace found = locate(face);
    assertThat(found.fibers()).hasSize(15);
    assertThat(found.rows()).isEqualTo(3);
    for (int i = 0; i < 15; i++) {
      assertThat(found.fibers().get(i).cladding().cx())
          .isCloseTo(face.fibers.get(i).x(), within(1.0));
    }
  }

  @Test
  void findsBrightCladdingsInADarkFerrule() {
    FacePainter face = new FacePainter(8);
    face.scaleUmPerPx = 0.7;
    face.width = 1400;
    face.height = 400;
    face.ferrule = 0.3;
    face.cladding = 0.6;
    face.rim = 0.28;
    face.core = 0.75;
    face.coreUm = 50;
    face.rows(3, 1, 700, 200, 0.02);
    LocatedFace found = locate(face);
    assertThat(found.fibers()).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(found.fibers().get(i).cladding().radius()).isCloseTo(62.5 / 0.7, within(2.0));
    }
  }

  @Test
  void textureIsNoFiber() {
    SplittableRandom random = new SplittableRandom(9);
    int width = 500;
    int height = 400;
    for (double period : new double[] {7, 23, 61}) {
      float[] stripes = new float[width * height];
      float[] checks = new float[width * height];
      for (int i = 0; i < stripes.length; i++) {
        double u = (i % width + 0.4 * (i / width)) * 2 * Math.PI / period;
        double v = (i / width - 0.4 * (i % width)) * 2 * Math.PI / period;
        double noise = 0.01 * random.nextGaussian();
        stripes[i] = (float) (0.5 + 0.3 * Math.sin(u) + noise);
        checks[i] = (float) (0.5 + 0.3 * Math.signum(Math.sin(u) * Math.sin(v)) + noise);
      }
      assertThat(locate(stripes, width, height, LocateRequest.DEFAULT).fibers()).isEmpty();
      assertThat(locate(checks, width, height, LocateRequest.DEFAULT).fibers()).isEmpty();
    }
  }
}
