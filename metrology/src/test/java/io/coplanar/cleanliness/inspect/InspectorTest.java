// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.coplanar.cleanliness.FacePainter;
import io.coplanar.cleanliness.FaceResult;
import io.coplanar.cleanliness.FaceZone;
import io.coplanar.cleanliness.FiberInspection;
import io.coplanar.cleanliness.Finding;
import io.coplanar.cleanliness.ScaleSource;
import io.coplanar.cleanliness.locate.LocateRequest;
import io.coplanar.cleanliness.profile.FaceProfiles;
import io.coplanar.evidence.InputFault;
import io.coplanar.image.GrayImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The whole way, on faces that were painted with what they show. */
class InspectorTest {
  private static final int FIBERS = 4;

  private static FacePainter row() {
    FacePainter painter = new FacePainter(11);
    painter.width = 2300;
    painter.height = 700;
    return painter.rows(FIBERS, 1, 1150, 350, 0.02);
  }

  private static GrayImage image(FacePainter painter) {
    return GrayImage.of(painter.width, painter.height, painter.paint());
  }

  private static Inspection inspect(GrayImage image, LocateRequest known) throws InputFault {
    return Inspector.inspect(
        image,
        new InspectRequest(
            known, FaceProfiles.get(FaceProfiles.DEFAULT), InspectSettings.DEFAULTS));
  }

  private static Inspection inspect(FacePainter painter) throws InputFault {
    return inspect(image(painter), LocateRequest.DEFAULT);
  }

  /** A dark disk of this diameter at this place of a fiber, µm from its center. */
  private static void pit(FacePainter painter, int fiber, double xUm, double yUm, double sizeUm) {
    FacePainter.Spot spot = painter.fibers.get(fiber - 1);
    double s = painter.scaleUmPerPx;
    painter.specks.add(new double[] {spot.x() + xUm / s, spot.y() + yUm / s, sizeUm / 2 / s, 0.15});
  }

  @Test
  void passesACleanFaceAndSaysItsScale() throws Exception {
    Inspection inspection = inspect(row());
    assertThat(inspection.result()).isEqualTo(FaceResult.PASS);
    assertThat(inspection.judgement().fibers())
        .hasSize(FIBERS)
        .allMatch(f -> f.result() == FaceResult.PASS);
    assertThat(inspection.located().source()).isEqualTo(ScaleSource.CLADDING);
    assertThat(inspection.scaleUmPerPx()).isCloseTo(0.5, offset(0.005));
    assertThat(inspection.judgement().reasons()).isEmpty();
  }

  @Test
  void failsTheOneFiberWithAPitInItsCore() throws Exception {
    FacePainter painter = row();
    pit(painter, 3, 6, 0, 4);
    Inspection inspection = inspect(painter);
    assertThat(inspection.result()).isEqualTo(FaceResult.FAIL);
    assertThat(inspection.judgement().fibers().stream().map(FiberInspection::result))
        .containsExactly(FaceResult.PASS, FaceResult.PASS, FaceResult.FAIL, FaceResult.PASS);
    Finding pit = inspection.judgement().fibers().get(2).findings().getFirst();
    assertThat(pit.zone()).isEqualTo(FaceZone.A);
    assertThat(pit.sizeUm()).isCloseTo(4, offset(0.8));
    assertThat(pit.contrast()).isNegative();
  }

  @Test
  void failsTheFerruleAndNoFiberForALooseParticleBetweenThem() throws Exception {
    FacePainter painter = row();
    pit(painter, 2, 125, 60, 20);
    Inspection inspection = inspect(painter);
    assertThat(inspection.judgement().ferrule()).isEqualTo(FaceResult.FAIL);
    assertThat(inspection.result()).isEqualTo(FaceResult.FAIL);
    assertThat(inspection.judgement().fibers()).allMatch(f -> f.result() == FaceResult.PASS);
    assertThat(inspection.ferrule()).isNotEmpty().allMatch(f -> f.zone() == FaceZone.D);
  }

  @Test
  void doesNotJudgeAFaceWithAnotherNumberOfFibersEvenWhereOneIsDirty() throws Exception {
    FacePainter painter = row();
    pit(painter, 3, 6, 0, 6);
    LocateRequest twelve = new LocateRequest(Double.NaN, 125, 12, 1);
    Inspection inspection = inspect(image(painter), twelve);
    assertThat(inspection.result()).isEqualTo(FaceResult.NOT_JUDGED);
    assertThat(inspection.judgement().fibers()).allMatch(f -> f.result() == FaceResult.NOT_JUDGED);
    assertThat(inspection.judgement().reasons()).singleElement().asString().contains("12");
    assertThat(inspection.judgement().verdicts()).isEmpty();
  }

  @Test
  void doesNotJudgeAnImageThatIsTooCoarse() throws Exception {
    FacePainter painter = new FacePainter(3);
    painter.scaleUmPerPx = 1;
    painter.width = 1200;
    painter.height = 400;
    painter.rows(4, 1, 600, 200, 0);
    Inspection inspection = inspect(painter);
    assertThat(inspection.result()).isEqualTo(FaceResult.NOT_JUDGED);
    assertThat(inspection.judgement().reasons()).anyMatch(r -> r.contains("0.8"));
  }

  @Test
  void doesNotJudgeWhatShowsNoFiber() throws Exception {
    float[] gray = new float[640 * 480];
    Arrays.fill(gray, 0.5f);
    Inspection inspection = inspect(GrayImage.of(640, 480, gray), LocateRequest.DEFAULT);
    assertThat(inspection.result()).isEqualTo(FaceResult.NOT_JUDGED);
    assertThat(inspection.judgement().fibers()).isEmpty();
    assertThat(inspection.judgement().ferrule()).isEqualTo(FaceResult.NOT_JUDGED);
    assertThat(inspection.scaleUmPerPx()).isNaN();
    assertThat(inspection.judgement().reasons()).isNotEmpty();
  }

  @Test
  void givesTheSameTwiceAndLeavesTheImageAsItWas() throws Exception {
    GrayImage image = image(row());
    float[] before = image.gray().clone();
    Inspection first = inspect(image, LocateRequest.DEFAULT);
    Inspection second = inspect(image, LocateRequest.DEFAULT);
    assertThat(second.judgement()).isEqualTo(first.judgement());
    assertThat(image.gray()).isEqualTo(before);
  }
}
