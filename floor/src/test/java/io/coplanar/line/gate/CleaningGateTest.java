// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.line.event.VerdictRecord.By;
import io.coplanar.line.event.VerdictRecord.Result;
import io.coplanar.line.recipe.GateSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleaningGateTest {
  private static final GateSpec.Cleaning SPEC =
      new GateSpec.Cleaning(List.of("rinse-di"), "before", true, "made for tests", 0);
  private final Given given = new Given();

  private void clean(Result result) {
    given.units.set(0, Given.passed("S-1", "before", Given.SINCE));
    given.choices.put("cleaning_method", "rinse-di");
    given.verdicts.add(Given.verdict("cleanliness", "S-1", result, false, By.PERSON));
  }

  @Test
  void cleanedAndJudgedCleanIsTaken() {
    clean(Result.PASS);
    assertThat(given.asked(new CleaningGate(), SPEC)).isEmpty();
  }

  @Test
  void anImageAloneIsNotEnough() {
    clean(Result.FAIL);
    assertThat(given.asked(new CleaningGate(), SPEC)).containsExactly("CLEANING_PROOF");
    given.verdicts.clear();
    assertThat(given.asked(new CleaningGate(), SPEC)).containsExactly("CLEANING_PROOF");
  }

  /** A good image beside one that shows dirt, or that nobody looked at. */
  @Test
  void theWorstImageCountsAndSoDoesOneThatNobodyJudged() {
    clean(Result.PASS);
    given.verdicts.add(Given.verdict("cleanliness", "S-1", Result.FAIL, false, By.PERSON));
    assertThat(given.asked(new CleaningGate(), SPEC)).containsExactly("CLEANING_PROOF");
    given.verdicts.removeLast();
    assertThat(given.asked(new CleaningGate(), SPEC)).isEmpty();
    given.evidence.add(Given.image("cleanliness", "S-1"));
    assertThat(given.asked(new CleaningGate(), SPEC)).containsExactly("CLEANING_PROOF");
  }

  @Test
  void theImageOfAnotherIsNone() {
    clean(Result.PASS);
    given.units.add(Given.passed("S-2", "before", Given.SINCE));
    assertThat(given.asked(new CleaningGate(), SPEC)).containsExactly("CLEANING_PROOF");
  }

  @Test
  void anotherMethodOrATimeBeforeTheDirtIsRefused() {
    clean(Result.PASS);
    given.choices.put("cleaning_method", "sleeve");
    given.units.set(0, Given.unit("S-1", 1));
    assertThat(given.asked(new CleaningGate(), SPEC))
        .containsExactly("CLEANING_METHOD", "CLEANING_BEFORE");
  }
}
