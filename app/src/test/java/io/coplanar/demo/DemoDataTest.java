// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.connector.CableType;
import io.coplanar.connector.FiberPlan;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.event.VerdictRecord.Result;
import io.coplanar.line.verdict.Evaluator;
import io.coplanar.line.verdict.Question;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the demo's simulated instruments write is judged as their truth says, by the line's code.
 */
class DemoDataTest {
  private static final Instant FROM = Instant.parse("2026-11-24T06:00:00Z");
  private static final Question.Loss LOSS =
      new Question.Loss(FiberPlan.TWELVE, List.of(1310, 1550), 0.35, 60, 0, 0);

  private static VerdictRecord judge(Question question, byte[] bytes) {
    return new Evaluator("test").judge(question, "S-1", "ab".repeat(32), bytes);
  }

  private static Question.Cure cure(DemoOven oven) {
    return new Question.Cure(
        "353nd-150c-4min", 145.0, FROM, FROM.plusSeconds(oven.lengthS()), FROM.minusSeconds(900));
  }

  @Test
  void theOvenCures() {
    for (int seed = 0; seed < 10; seed++) {
      VerdictRecord verdict = judge(cure(DemoOven.RIGHT), DemoOven.RIGHT.log("2", seed));
      assertThat(verdict.result()).as("%s", verdict.reasons()).isEqualTo(Result.PASS);
    }
  }

  @Test
  void theWeakPortDoesNot() {
    VerdictRecord verdict = judge(cure(DemoOven.WEAK_PORT), DemoOven.WEAK_PORT.log("3", 1));
    assertThat(verdict.result()).isEqualTo(Result.FAIL);
    assertThat(verdict.reasons()).anyMatch(r -> r.startsWith("PEAK_LOW"));
  }

  @Test
  void theOvenNearsItsSetPoint() {
    assertThat(DemoOven.RIGHT.trueC(0)).isEqualTo(23);
    assertThat(DemoOven.RIGHT.trueC(60)).isBetween(103.0, 104.0); // 1 - 1/e of the way
    assertThat(DemoOven.RIGHT.trueC(600)).isBetween(150.7, 150.8);
  }

  @Test
  void theFibersAreInOrderOrCrossed() {
    Question.FiberOrder order = new Question.FiberOrder(FiberPlan.TWELVE);
    assertThat(judge(order, DemoTables.order("S-1", false)).result()).isEqualTo(Result.PASS);
    VerdictRecord crossed = judge(order, DemoTables.order("S-1", true));
    assertThat(crossed.result()).isEqualTo(Result.FAIL);
    assertThat(crossed.reasons()).hasSize(2);
  }

  @Test
  void theCableIsOfTypeBOrOfA() {
    Question.Polarity b = new Question.Polarity(FiberPlan.TWELVE, CableType.B);
    assertThat(judge(b, DemoTables.polarity("S-1", true)).result()).isEqualTo(Result.PASS);
    assertThat(judge(b, DemoTables.polarity("S-1", false)).result()).isEqualTo(Result.FAIL);
  }

  @Test
  void theLossIsSmallOrOneFibersIsNot() {
    for (int seed = 0; seed < 20; seed++) {
      VerdictRecord good = judge(LOSS, DemoTables.loss("S-1", seed, 0));
      assertThat(good.result()).as("%s", good.reasons()).isEqualTo(Result.PASS);
    }
    VerdictRecord bad = judge(LOSS, DemoTables.loss("S-1", 1, 7));
    assertThat(bad.result()).isEqualTo(Result.FAIL);
    assertThat(bad.reasons()).singleElement().asString().startsWith("fiber 7 at 1310 nm");
  }

  @Test
  void theClockIsHurriedAndTrusted() {
    DemoClock clock = new DemoClock();
    Instant before = clock.line().instant();
    Instant after = clock.advance(java.time.Duration.ofMinutes(10));
    assertThat(after).isBetween(before.plusSeconds(600), before.plusSeconds(660));
    assertThat(clock.line().trusted()).isTrue();
  }
}
