// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.line.event.VerdictRecord.By;
import io.coplanar.line.event.VerdictRecord.Result;
import io.coplanar.line.recipe.GateSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictGateTest {
  private static final GateSpec.Verdict GEOMETRY = spec("geometry");
  private final Given given = new Given();

  private static GateSpec.Verdict spec(String of) {
    return new GateSpec.Verdict(
        of, "p", null, null, null, List.of(), null, null, "made for tests", 0);
  }

  private void verdict(String of, String serial, Result result, boolean fatal, By by) {
    given.verdicts.add(Given.verdict(of, serial, result, fatal, by));
  }

  @Test
  void whatWeComputedAsPassPasses() {
    verdict("geometry", "S-1", Result.PASS, false, By.ENGINE);
    assertThat(given.asked(new VerdictGate(), GEOMETRY)).isEmpty();
  }

  @Test
  void whatIsAbsentFailedOrNotJudgedDoesNot() {
    assertThat(given.asked(new VerdictGate(), GEOMETRY)).containsExactly("VERDICT_ABSENT");
    verdict("geometry", "S-1", Result.PASS, false, By.ENGINE);
    verdict("geometry", "S-1", Result.FAIL, false, By.ENGINE);
    verdict("geometry", "S-1", Result.NOT_JUDGED, false, By.ENGINE);
    assertThat(given.asked(new VerdictGate(), GEOMETRY))
        .containsExactly("VERDICT_FAIL", "VERDICT_NOT_JUDGED");
  }

  @Test
  void anImageOfWhichNobodySaidAnythingIsNoGoodSign() {
    verdict("nubs", "S-1", Result.PASS, false, By.PERSON);
    assertThat(given.asked(new VerdictGate(), spec("nubs"))).isEmpty();
    given.evidence.add(Given.image("nubs", "S-1"));
    assertThat(given.asked(new VerdictGate(), spec("nubs"))).containsExactly("VERDICT_ABSENT");
  }

  /** With a profile the image is ours to judge; without one an inspector's word counts. */
  @Test
  void cleanlinessIsComputedWhereTheRecipeNamesAProfile() {
    GateSpec.Verdict said =
        new GateSpec.Verdict(
            "cleanliness", null, null, null, null, List.of(), null, null, "made for tests", 0);
    verdict("cleanliness", "S-1", Result.PASS, false, By.PERSON);
    assertThat(given.asked(new VerdictGate(), said)).isEmpty();
    assertThat(given.asked(new VerdictGate(), spec("cleanliness")))
        .containsExactly("VERDICT_ABSENT");
    verdict("cleanliness", "S-1", Result.PASS, false, By.ENGINE);
    assertThat(given.asked(new VerdictGate(), spec("cleanliness"))).isEmpty();
    verdict("cleanliness", "S-1", Result.NOT_JUDGED, false, By.ENGINE);
    assertThat(given.asked(new VerdictGate(), spec("cleanliness")))
        .containsExactly("VERDICT_NOT_JUDGED");
  }

  @Test
  void anotherConnectorsVerdictIsNone() {
    verdict("geometry", "S-2", Result.PASS, false, By.ENGINE);
    assertThat(given.asked(new VerdictGate(), GEOMETRY)).containsExactly("VERDICT_ABSENT");
  }

  @Test
  void nobodySaysWhatIsComputedAndNothingComputesWhatPeopleSee() {
    verdict("geometry", "S-1", Result.PASS, false, By.PERSON);
    assertThat(given.asked(new VerdictGate(), GEOMETRY)).containsExactly("VERDICT_ABSENT");
    verdict("nubs", "S-1", Result.PASS, false, By.ENGINE);
    assertThat(given.asked(new VerdictGate(), spec("nubs"))).containsExactly("VERDICT_ABSENT");
    verdict("nubs", "S-1", Result.PASS, false, By.PERSON);
    assertThat(given.asked(new VerdictGate(), spec("nubs"))).isEmpty();
  }

  @Test
  void aFatalFailureCannotBeWaived() {
    verdict("geometry", "S-1", Result.FAIL, true, By.ENGINE);
    Reasons reasons = new Reasons();
    new VerdictGate().check(GEOMETRY, given.facts(GEOMETRY), reasons);
    assertThat(reasons.list())
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.fatal()).isTrue();
              assertThat(r.waivable()).isFalse();
            });
  }

  @Test
  void noDeviationLetsAnUnmeasuredEndFacePass() {
    given.units.add(Given.unit("S-2", 1));
    verdict("geometry", "S-2", Result.NOT_JUDGED, false, By.ENGINE);
    Reasons reasons = new Reasons();
    new VerdictGate().check(GEOMETRY, given.facts(GEOMETRY), reasons);
    assertThat(reasons.list()).hasSize(2).noneMatch(r -> r.waivable());
    GateSpec.Verdict loss = spec("loss");
    Reasons others = new Reasons();
    new VerdictGate().check(loss, given.facts(loss), others);
    assertThat(others.list()).hasSize(2).allMatch(r -> r.waivable());
  }
}
