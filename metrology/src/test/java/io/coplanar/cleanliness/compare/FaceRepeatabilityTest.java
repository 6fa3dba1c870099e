// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.coplanar.cleanliness.FacePainter;
import io.coplanar.cleanliness.inspect.InspectRequest;
import io.coplanar.cleanliness.inspect.InspectSettings;
import io.coplanar.cleanliness.inspect.Inspector;
import io.coplanar.cleanliness.locate.LocateRequest;
import io.coplanar.cleanliness.profile.FaceProfiles;
import io.coplanar.image.GrayImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaceRepeatabilityTest {
  private static final FaceComparison.Size SIZE = new FaceComparison.Size(800, 600);

  /** One fiber with a pit of this size in its cladding, 0 for none. */
  private static FaceRepeatability.Reading reading(long seed, double pitUm) throws Exception {
    FacePainter painter = new FacePainter(seed);
    painter.width = SIZE.width();
    painter.height = SIZE.height();
    painter.rows(1, 1, 400, 300, 0);
    if (pitUm > 0) {
      FacePainter.Spot fiber = painter.fibers.getFirst();
      painter.specks.add(new double[] {fiber.x() + 60, fiber.y(), pitUm / 2 / 0.5, 0.12});
    }
    return new FaceRepeatability.Reading(
        Inspector.inspect(
            GrayImage.of(painter.width, painter.height, painter.paint()),
            new InspectRequest(
                LocateRequest.DEFAULT,
                FaceProfiles.get(FaceProfiles.DEFAULT),
                InspectSettings.DEFAULTS)),
        SIZE);
  }

  @Test
  void facesThatAreReadAlikeAgreeFully() throws Exception {
    FaceRepeatability study =
        FaceRepeatability.of(
            List.of(
                List.of(reading(1, 8), reading(2, 8), reading(3, 8)),
                List.of(reading(4, 4), reading(5, 4)),
                List.of(reading(6, 0), reading(7, 0))));
    assertThat(study.fibers()).isEqualTo(3);
    assertThat(study.agreement()).isEqualTo(1);
    assertThat(study.kappa()).isCloseTo(1, offset(1e-12));
    assertThat(study.marks()).isEqualTo(2);
    assertThat(study.foundShare()).isEqualTo(1);
    assertThat(study.size().parts()).isEqualTo(2);
    assertThat(study.size().readings()).isEqualTo(5);
    assertThat(study.size().study().gauge()).isLessThan(0.5);
    assertThat(study.size().study().parts()).isBetween(2.0, 4.0);
    assertThat(study.width().parts()).isZero();
  }

  /** Two of two fibers that get PASS once and FAIL once: worse than chance. */
  @Test
  void verdictsThatContradictEachOtherAreCounted() throws Exception {
    FaceRepeatability study =
        FaceRepeatability.of(
            List.of(List.of(reading(1, 8), reading(2, 0)), List.of(reading(3, 0), reading(4, 8))));
    assertThat(study.agreement()).isZero();
    assertThat(study.kappa()).isCloseTo(-1, offset(1e-12));
    assertThat(study.marks()).isEqualTo(2);
    assertThat(study.foundShare()).isEqualTo(0.5);
  }
}
