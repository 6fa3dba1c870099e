// SPDX-License-Identifier: Apache-2.0
package io.coplanar.judge;

import static io.coplanar.judge.Result.FAIL;
import static io.coplanar.judge.Result.NOT_JUDGED;
import static io.coplanar.judge.Result.PASS;
import static io.coplanar.judge.Samples.goodEndFace;
import static io.coplanar.judge.Samples.limit;
import static io.coplanar.judge.Samples.of;
import static io.coplanar.judge.Samples.profile;
import static io.coplanar.judge.Samples.verified;
import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.evidence.Characteristic;
import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Missing;
import io.coplanar.evidence.Unit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A whole end face under a profile. */
class JudgeTest {
  private static final Limit HEIGHT = limit("height_nm", 1000, 3500);
  private static final Limit RANGE = limit("height_range_nm", NaN, 500);

  private static Judgement judge(Profile profile, Characteristic... characteristics) {
    return Judge.judge(profile, profile.fibers(), profile.rows(), List.of(characteristics));
  }

  @Test
  void aGoodEndFacePassesTheHouseProfile() throws InputFault {
    Judgement j = Judge.judge(Profiles.get("house-sm-apc-12"), 12, 1, goodEndFace());
    assertThat(j.result()).isEqualTo(PASS);
    assertThat(j.verdicts()).hasSize(7 + 3 * 12).allMatch(v -> v.reason().isEmpty());
    assertThat(j.conformity()).isFalse();
  }

  @Test
  void aGoodEndFaceIsNotJudgedUnderTheStandardsProfile() throws InputFault {
    Judgement j = Judge.judge(Profiles.get("iec61755-3-31-sm-apc-12"), 12, 1, goodEndFace());
    assertThat(j.result()).isEqualTo(NOT_JUDGED);
    assertThat(j.verdicts())
        .filteredOn(v -> v.result() == PASS)
        .extracting(v -> v.characteristic().parameter())
        .containsExactly("sx_deg", "sy_deg");
    assertThat(j.verdicts().getLast().reason())
        .isEqualTo("is not computed: its formula is not public");
  }

  @Test
  void aTiltedEndFaceFailsUnderTheStandardsProfileAllTheSame() throws InputFault {
    List<Characteristic> tilted = new ArrayList<>(goodEndFace());
    tilted.set(0, of("sx_deg", 0, 0.3, 0.001));
    assertThat(Judge.judge(Profiles.get("iec61755-3-31-sm-apc-12"), 12, 1, tilted).result())
        .isEqualTo(FAIL);
  }

  @Test
  void anotherLayoutIsNotJudgedAtAll() throws InputFault {
    for (int[] layout : new int[][] {{24, 2}, {12, 2}, {11, 1}}) {
      Judgement j =
          Judge.judge(Profiles.get("house-sm-apc-12"), layout[0], layout[1], goodEndFace());
      assertThat(j.result()).isEqualTo(NOT_JUDGED);
      assertThat(j.verdicts()).isNotEmpty().allMatch(v -> v.result() == NOT_JUDGED);
      assertThat(j.verdicts()).allMatch(v -> v.reason().equals(j.reasons().getFirst()));
    }
    assertThat(Judge.judge(Profiles.get("house-sm-apc-12"), 24, 2, goodEndFace()).reasons())
        .containsExactly(
            "the end face has 24 fibers in 2 rows, and profile house-sm-apc-12 is written for"
                + " 12 fibers in 1 row");
  }

  @Test
  void aLimitOfAFiberAppliesToEachFiber() {
    Judgement j =
        judge(
            profile(3, DecisionRule.SIMPLE, HEIGHT),
            of("height_nm", 3, 2000, 1),
            of("height_nm", 1, 2000, 1),
            of("height_nm", 2, 900, 1));
    assertThat(j.verdicts()).extracting(Verdict::result).containsExactly(PASS, FAIL, PASS);
    assertThat(j.verdicts())
        .extracting(v -> v.characteristic().position())
        .containsExactly(1, 2, 3);
    assertThat(j.result()).isEqualTo(FAIL);
  }

  @Test
  void aFiberThatWasNotMeasuredIsNotJudged() {
    Judgement j =
        judge(
            profile(3, DecisionRule.SIMPLE, HEIGHT),
            of("height_nm", 1, 2000, 1),
            of("height_nm", 3, 2000, 1));
    assertThat(j.result()).isEqualTo(NOT_JUDGED);
    assertThat(j.verdicts().get(1).reason()).isEqualTo("was not measured");
  }

  @Test
  void aFiberThatTheEndFaceDoesNotHaveIsNotJudged() {
    Judgement j =
        judge(
            profile(1, DecisionRule.SIMPLE, HEIGHT),
            of("height_nm", 1, 2000, 1),
            of("height_nm", 2, 2000, 1));
    assertThat(j.result()).isEqualTo(NOT_JUDGED);
    assertThat(j.verdicts().get(1).reason()).isEqualTo("the end face has no such position");
  }

  @Test
  void twoValuesForOneFiberMustBothPass() {
    Profile profile = profile(1, DecisionRule.SIMPLE, HEIGHT);
    assertThat(judge(profile, of("height_nm", 1, 2000, 1), of("height_nm", 1, 1, 1)).result())
        .isEqualTo(FAIL);
    Characteristic lost = new Characteristic("height_nm", 1, new Missing(Unit.NANOMETER, "lost"));
    assertThat(judge(profile, lost, of("height_nm", 1, 2000, 1)).result()).isEqualTo(NOT_JUDGED);
  }

  @Test
  void whatTheProfileDoesNotNameGetsNoVerdict() {
    Judgement j =
        judge(
            profile(1, DecisionRule.SIMPLE, RANGE),
            of("height_range_nm", 0, 1, 1),
            of("height_nm", 1, -1e9, 1));
    assertThat(j.result()).isEqualTo(PASS);
    assertThat(j.verdicts()).hasSize(1);
  }

  @Test
  void nothingMeasuredIsNotJudged() throws InputFault {
    assertThat(Judge.judge(Profiles.get("house-sm-apc-12"), 12, 1, List.of()).result())
        .isEqualTo(NOT_JUDGED);
  }

  @Test
  void failBeatsNotJudgedBeatsPass() {
    Profile profile = profile(1, DecisionRule.SIMPLE, RANGE, HEIGHT);
    assertThat(judge(profile, of("height_range_nm", 0, 501, 1)).result()).isEqualTo(FAIL);
    assertThat(judge(profile, of("height_range_nm", 0, 499, 1)).result()).isEqualTo(NOT_JUDGED);
  }

  @Test
  void conformityNeedsEveryLimitVerifiedAndAPass() {
    Characteristic good = of("height_range_nm", 0, 1, 1);
    Characteristic high = of("height_nm", 1, 2000, 1);
    Profile all = profile(1, DecisionRule.SIMPLE, verified(RANGE), verified(HEIGHT));
    Profile some = profile(1, DecisionRule.SIMPLE, verified(RANGE), HEIGHT);
    assertThat(judge(all, good, high).conformity()).isTrue();
    assertThat(judge(some, good, high).result()).isEqualTo(PASS);
    assertThat(judge(some, good, high).conformity()).isFalse();
    assertThat(judge(all, good, of("height_nm", 1, 1, 1)).conformity()).isFalse();
    assertThat(judge(all, good).conformity()).isFalse();
  }
}
