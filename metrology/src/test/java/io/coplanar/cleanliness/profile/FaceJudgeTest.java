// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.profile;

import static io.coplanar.cleanliness.profile.Marks.defect;
import static io.coplanar.cleanliness.profile.Marks.fiber;
import static io.coplanar.cleanliness.profile.Marks.loose;
import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.cleanliness.FaceResult;
import io.coplanar.cleanliness.Finding;
import io.coplanar.evidence.InputFault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules around the cells: what counts where, and what is never a PASS. */
class FaceJudgeTest {
  private static final List<String> NONE = List.of();

  @Test
  void nothingFoundPasses() throws InputFault {
    FaceJudgement face = judge(FaceProfiles.DEFAULT, List.of(fiber(1), fiber(2)), List.of());
    assertThat(face.result()).isEqualTo(FaceResult.PASS);
    assertThat(face.verdicts()).isNotEmpty();
  }

  @Test
  void anImageThatCannotBeJudgedIsNeitherPassNorFail() throws InputFault {
    FaceJudgement face =
        FaceJudge.judge(
            FaceProfiles.get(FaceProfiles.DEFAULT),
            List.of(fiber(1, defect(4, 0))),
            List.of(),
            List.of("out of focus"));
    assertThat(face.result()).isEqualTo(FaceResult.NOT_JUDGED);
    assertThat(face.ferrule()).isEqualTo(FaceResult.NOT_JUDGED);
    assertThat(face.reasons()).containsExactly("out of focus");
  }

  @Test
  void noFiberIsNotJudged() throws InputFault {
    FaceJudgement face = judge(FaceProfiles.DEFAULT, List.of(), List.of());
    assertThat(face.result()).isEqualTo(FaceResult.NOT_JUDGED);
    assertThat(face.reasons()).containsExactly("no fiber was found");
  }

  @Test
  void aFiberThatCannotBeJudgedKeepsTheFaceFromPassing() throws InputFault {
    FiberFindings blurred = fiber(2, List.of(), List.of("out of focus"));
    FaceJudgement face = judge(FaceProfiles.DEFAULT, List.of(fiber(1), blurred), List.of());
    assertThat(face.result()).isEqualTo(FaceResult.NOT_JUDGED);
    assertThat(face.reasons()).containsExactly("fiber 2: out of focus");
  }

  @Test
  void aFiberThatFailsFailsTheFaceThoughAnotherCannotBeJudged() throws InputFault {
    FiberFindings blurred = fiber(2, List.of(), List.of("out of focus"));
    FaceJudgement face =
        judge(FaceProfiles.DEFAULT, List.of(fiber(1, defect(1, 3)), blurred), List.of());
    assertThat(face.result()).isEqualTo(FaceResult.FAIL);
    assertThat(face.fibers().get(0).reasons())
        .containsExactly("defects (A) all sizes: 1 found, none allowed");
  }

  @Test
  void aMarkWhoseSizeIsNotKnownCountsAsTheLargest() throws InputFault {
    FaceJudgement face =
        judge(FaceProfiles.DEFAULT, List.of(fiber(1, defect(Double.NaN, 40))), List.of());
    assertThat(face.result()).isEqualTo(FaceResult.FAIL);
  }

  @Test
  void aMarkWhosePlaceIsNotKnownCountsInA() throws InputFault {
    FaceJudgement face =
        judge(FaceProfiles.DEFAULT, List.of(fiber(1, defect(1, Double.NaN))), List.of());
    assertThat(face.result()).isEqualTo(FaceResult.FAIL);
  }

  @Test
  void aLooseParticleOnTheFarSideOfAnMtFaceFailsTheFerruleAlone() throws InputFault {
    FaceJudgement face = judge(FaceProfiles.DEFAULT, List.of(fiber(1)), List.of(loose(5, 2500)));
    assertThat(face.ferrule()).isEqualTo(FaceResult.FAIL);
    assertThat(face.fibers().get(0).result()).isEqualTo(FaceResult.PASS);
  }

  @Test
  void onASingleFiberTheRingEndsAt250() throws InputFault {
    String id = "iec61300-3-35-2022-sm-single";
    assertThat(judge(id, List.of(fiber(1)), List.of(loose(5, 125))).result())
        .isEqualTo(FaceResult.FAIL);
    assertThat(judge(id, List.of(fiber(1)), List.of(loose(5, 125.01))).result())
        .isEqualTo(FaceResult.PASS);
  }

  @Test
  void theEditionOf2015AsksNothingOfAnArraysFerrule() throws InputFault {
    String id = "iec61300-3-35-2015-sm-pc";
    List<Finding> dust = List.of(loose(40, 100));
    assertThat(judge(id, List.of(fiber(1)), dust).result()).isEqualTo(FaceResult.FAIL);
    assertThat(judge(id, List.of(fiber(1), fiber(2)), dust).result()).isEqualTo(FaceResult.PASS);
  }

  @Test
  void aCellWithoutALimitIsNotJudged() throws InputFault {
    FaceProfile template =
        FaceProfileFile.parse(FaceProfiles.template().getBytes(StandardCharsets.UTF_8), "t");
    FaceJudgement face = FaceJudge.judge(template, List.of(fiber(1)), List.of(), NONE);
    assertThat(face.result()).isEqualTo(FaceResult.NOT_JUDGED);
    assertThat(face.reasons()).contains("fiber 1: the profile knows no limit for scratches (A)");
  }

  @Test
  void theAnnexsThirdAndFourthExample() throws InputFault {
    // five marks from 2 to 5 µm pass, and whatever is below 2 µm is not counted with them
    Finding[] marks = new Finding[25];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = defect(i < 5 ? 2 + 0.75 * i : 1.9, 20 + i);
    }
    String id = "iec61300-3-35-2009-sm-pc";
    assertThat(judge(id, List.of(fiber(1, marks)), List.of()).result()).isEqualTo(FaceResult.PASS);
    marks[5] = defect(2, 30);
    assertThat(judge(id, List.of(fiber(1, marks)), List.of()).result()).isEqualTo(FaceResult.FAIL);
  }

  private static FaceJudgement judge(String id, List<FiberFindings> fibers, List<Finding> ferrule)
      throws InputFault {
    return FaceJudge.judge(FaceProfiles.get(id), fibers, ferrule, NONE);
  }
}
