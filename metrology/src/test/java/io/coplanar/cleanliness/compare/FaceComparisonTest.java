// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.coplanar.cleanliness.FacePainter;
import io.coplanar.cleanliness.inspect.InspectRequest;
import io.coplanar.cleanliness.inspect.InspectSettings;
import io.coplanar.cleanliness.inspect.Inspection;
import io.coplanar.cleanliness.inspect.Inspector;
import io.coplanar.cleanliness.locate.LocateRequest;
import io.coplanar.cleanliness.profile.FaceProfiles;
import io.coplanar.image.GrayImage;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A face of three fibers, painted before and after: one mark goes, one stays, one comes. */
class FaceComparisonTest {
  private static final FaceComparison.Size SIZE = new FaceComparison.Size(1700, 600);

  private static FacePainter face(double cx, double cy, double turnRad) {
    FacePainter painter = new FacePainter(8);
    painter.width = SIZE.width();
    painter.height = SIZE.height();
    return painter.rows(3, 1, cx, cy, turnRad);
  }

  /** A dark disk at a place of the middle fiber's frame, µm, turned with the face. */
  private static void mark(FacePainter p, double turnRad, double xUm, double yUm, double sizeUm) {
    FacePainter.Spot middle = p.fibers.get(1);
    double s = p.scaleUmPerPx;
    p.specks.add(
        new double[] {
          middle.x() + (xUm * Math.cos(turnRad) - yUm * Math.sin(turnRad)) / s,
          middle.y() + (xUm * Math.sin(turnRad) + yUm * Math.cos(turnRad)) / s,
          sizeUm / 2 / s,
          0.12
        });
  }

  private static Inspection inspect(FacePainter painter) throws Exception {
    return Inspector.inspect(
        GrayImage.of(painter.width, painter.height, painter.paint()),
        new InspectRequest(
            LocateRequest.DEFAULT,
            FaceProfiles.get(FaceProfiles.DEFAULT),
            InspectSettings.DEFAULTS));
  }

  @Test
  void tellsWhatWentWhatStayedAndWhatIsNew() throws Exception {
    double turn = 0.06;
    FacePainter before = face(850, 300, 0);
    mark(before, 0, 30, 10, 8);
    mark(before, 0, -25, -20, 6);
    FacePainter after = face(870, 320, turn);
    mark(after, turn, -25, -20, 6);
    mark(after, turn, 10, 35, 7);
    FaceComparison comparison = FaceComparison.of(inspect(before), SIZE, inspect(after), SIZE);
    assertThat(comparison.compared()).isTrue();
    assertThat(Objects.requireNonNull(comparison.alignment()).turnRad())
        .isCloseTo(turn, offset(0.005));
    assertThat(comparison.gone()).singleElement().matches(m -> m.position() == 2);
    assertThat(comparison.gone().getFirst().finding().sizeUm()).isCloseTo(8, offset(1.0));
    assertThat(comparison.stayed()).hasSize(1);
    assertThat(comparison.stayed().getFirst().after().finding().sizeUm()).isCloseTo(6, offset(1.0));
    assertThat(comparison.added()).hasSize(1);
    assertThat(comparison.added().getFirst().finding().sizeUm()).isCloseTo(7, offset(1.0));
  }

  @Test
  void claimsNothingOfAMarkThatTheOtherImageDoesNotShow() throws Exception {
    FacePainter before = face(850, 420, 0);
    FacePainter after = face(850, 180, 0);
    // 380 px above the middle fiber, which only the first image reaches
    mark(before, 0, 120, -190, 20);
    FaceComparison comparison = FaceComparison.of(inspect(before), SIZE, inspect(after), SIZE);
    assertThat(comparison.unseen()).isNotEmpty();
    assertThat(comparison.gone()).isEmpty();
  }

  @Test
  void doesNotCompareFacesOfAnotherNumberOfFibers() throws Exception {
    FacePainter two = new FacePainter(8);
    two.width = SIZE.width();
    two.height = SIZE.height();
    two.rows(2, 1, 850, 300, 0);
    FaceComparison comparison =
        FaceComparison.of(inspect(face(850, 300, 0)), SIZE, inspect(two), SIZE);
    assertThat(comparison.compared()).isFalse();
    assertThat(comparison.reasons()).singleElement().asString().contains("3").contains("2");
    assertThat(comparison.gone()).isEmpty();
  }
}
