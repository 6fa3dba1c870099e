// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.connector.CableType;
import io.coplanar.connector.FiberPlan;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.event.VerdictRecord.Result;
import io.coplanar.simulate.FerruleSimulator;
import io.coplanar.simulate.FerruleSpec;
import io.coplanar.surface.SurfaceFormats;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole evidence passes; take away any one thing and it never does. */
class EvaluatorTest {
  private static final String HASH = "ab".repeat(32);
  private static final Instant T = Instant.parse("2026-11-24T10:00:00Z");
  private final Evaluator evaluator = new Evaluator("engine under test");

  private VerdictRecord judge(Question q, byte @Nullable [] bytes) {
    return evaluator.judge(q, "S-1", bytes == null ? null : HASH, bytes);
  }

  private void assertNever(Question q, byte @Nullable [] bytes) {
    VerdictRecord v = judge(q, bytes);
    assertThat(v.result()).isNotEqualTo(Result.PASS);
    assertThat(v.reasons()).isNotEmpty();
  }

  // loss

  private static final Question.Loss LOSS =
      new Question.Loss(FiberPlan.TWELVE, List.of(1310, 1550), 0.35, 60, 0.05, 1);

  private static List<String> lossRows() {
    List<String> rows = new ArrayList<>(List.of("fiber,wavelength_nm,il_db,rl_db"));
    for (int fiber = 1; fiber <= 12; fiber++) {
      for (int nm : List.of(1310, 1550)) {
        rows.add(fiber + "," + nm + ",0.30,61");
      }
    }
    return rows;
  }

  private static byte[] text(List<String> rows) {
    return String.join("\n", rows).getBytes(UTF_8);
  }

  @Test
  void lossWithinLimitsAndGuardBandsPasses() {
    VerdictRecord v = judge(LOSS, text(lossRows()));
    assertThat(v.result()).isEqualTo(Result.PASS);
    assertThat(v.by()).isEqualTo(VerdictRecord.By.ENGINE);
    assertThat(v.values()).hasSize(48);
  }

  @Test
  void lossWithoutAnyOneRowOrFieldNeverPasses() {
    for (int i = 0; i < 25; i++) {
      List<String> rows = lossRows();
      rows.remove(i);
      assertNever(LOSS, text(rows));
      if (i > 0) {
        rows = lossRows();
        rows.set(i, rows.get(i).replace("0.30", ""));
        assertNever(LOSS, text(rows));
        rows = lossRows();
        rows.set(i, rows.get(i).replace("61", ""));
        assertNever(LOSS, text(rows));
      }
    }
    assertNever(LOSS, null);
    assertNever(LOSS, new byte[0]);
    assertNever(new Question.Loss(FiberPlan.TWELVE, List.of(), 0.35, 60, 0, 0), text(lossRows()));
  }

  @Test
  void lossIsHeldAgainstBothLimitsAndTheirGuardBands() {
    assertThat(loss("0.36", "61").result()).isEqualTo(Result.FAIL);
    assertThat(loss("0.35", "61").result()).isEqualTo(Result.NOT_JUDGED);
    assertThat(loss("0.30", "59.9").result()).isEqualTo(Result.FAIL);
    assertThat(loss("0.30", "60.5").result()).isEqualTo(Result.NOT_JUDGED);
    assertThat(loss("-0.2", "61").result()).isEqualTo(Result.NOT_JUDGED);
    assertThat(loss("0.30", "95").result()).isEqualTo(Result.NOT_JUDGED);
    assertThat(loss("NaN", "61").result()).isEqualTo(Result.NOT_JUDGED);
  }

  private VerdictRecord loss(String il, String rl) {
    List<String> rows = lossRows();
    rows.set(5, rows.get(5).replace("0.30", il).replace("61", rl));
    return judge(LOSS, text(rows));
  }

  // maps

  private static List<String> map(CableType type) {
    List<String> rows = new ArrayList<>(List.of("near,far"));
    for (int n = 1; n <= 12; n++) {
      rows.add(n + "," + type.far(FiberPlan.TWELVE, n).orElseThrow());
    }
    return rows;
  }

  @Test
  void polarityIsThatOfTheTypeOrdered() {
    Question b = new Question.Polarity(FiberPlan.TWELVE, CableType.B);
    assertThat(judge(b, text(map(CableType.B))).result()).isEqualTo(Result.PASS);
    assertThat(judge(b, text(map(CableType.A))).result()).isEqualTo(Result.FAIL);
    assertNever(new Question.Polarity(FiberPlan.TWELVE, null), text(map(CableType.B)));
    for (int i = 0; i <= 12; i++) {
      List<String> rows = map(CableType.B);
      rows.remove(i);
      assertNever(b, text(rows));
    }
  }

  @Test
  void ordersOfFibersAreStraight() {
    Question order = new Question.FiberOrder(FiberPlan.TWELVE);
    assertThat(judge(order, text(map(CableType.A))).result()).isEqualTo(Result.PASS);
    assertThat(judge(order, text(map(CableType.C))).result()).isEqualTo(Result.FAIL);
    for (int i = 0; i <= 12; i++) {
      List<String> rows = map(CableType.A);
      rows.remove(i);
      assertNever(order, text(rows));
    }
  }

  // cure

  /** Seconds and °C: up in 3 min, held, down in 5. */
  private static byte[] oven(double hotC, int holdS) {
    StringBuilder log = new StringBuilder("seconds,celsius\n");
    for (int s = 0; s <= 180 + holdS + 300; s += 5) {
      double up = 25 + (hotC - 25) * Math.min(1, s / 180.0);
      double down = hotC - (hotC - 40) * Math.max(0, (s - 180 - holdS) / 300.0);
      log.append(String.format(Locale.ROOT, "%d,%.3f%n", s, Math.min(up, down)));
    }
    return log.toString().getBytes(UTF_8);
  }

  private static Question.Cure cure(int lengthS, @Nullable Instant mixedAt) {
    return new Question.Cure("353nd-150c-4min", 145.0, T, T.plusSeconds(lengthS), mixedAt);
  }

  @Test
  void theOvensLogIsHeldAgainstDoseAndPeakAndPotLife() {
    Instant mixed = T.minusSeconds(3600);
    assertThat(judge(cure(720, mixed), oven(150, 240)).result()).isEqualTo(Result.PASS);
    assertThat(judge(cure(540, mixed), oven(150, 60)).result()).isEqualTo(Result.FAIL);
    // a long warm night has the dose, and is no substitute
    VerdictRecord night = judge(cure(480 + 36_000, mixed), oven(110, 36_000));
    assertThat(night.result()).isEqualTo(Result.FAIL);
    assertThat(night.reasons()).singleElement().asString().startsWith("PEAK_LOW");
    assertThat(judge(cure(720, T.minusSeconds(4 * 3600)), oven(150, 240)).result())
        .isEqualTo(Result.FAIL);
  }

  @Test
  void aLogThatIsNotOfItsTimesIsNotJudged() {
    Instant mixed = T.minusSeconds(3600);
    assertThat(judge(cure(900, mixed), oven(150, 240)).result()).isEqualTo(Result.NOT_JUDGED);
    assertThat(judge(cure(720, null), oven(150, 240)).result()).isEqualTo(Result.NOT_JUDGED);
    assertNever(cure(720, mixed), null);
    assertNever(cure(720, mixed), "seconds,celsius\n".getBytes(UTF_8));
    assertNever(
        new Question.Cure("no-such-recipe", 145.0, T, T.plusSeconds(720), mixed), oven(150, 240));
  }

  // geometry

  private static byte[] scan(Path folder, FerruleSpec spec) throws Exception {
    Path file = folder.resolve("scan.x3p");
    SurfaceFormats.write(FerruleSimulator.simulate(spec, 1).map(), file);
    return Files.readAllBytes(file);
  }

  private static Question.Geometry geometry(Question.@Nullable Tilt tilt) {
    return new Question.Geometry("house-sm-apc-12", FiberPlan.TWELVE, tilt);
  }

  @Test
  void anEndFaceIsMeasuredFromItsScan(@TempDir Path folder) throws Exception {
    Question.Tilt tilt = new Question.Tilt(0, -8);
    byte[] good = scan(folder, FerruleSpec.good12());
    assertThat(judge(geometry(tilt), good).result()).isEqualTo(Result.PASS);
    assertNever(geometry(null), good);
    assertNever(geometry(tilt), null);
    assertNever(geometry(tilt), java.util.Arrays.copyOf(good, good.length / 2));
    assertNever(new Question.Geometry("no-such-profile", FiberPlan.TWELVE, tilt), good);
    assertNever(new Question.Geometry("house-sm-apc-12", FiberPlan.TWENTY_FOUR, tilt), good);
    VerdictRecord tilted = judge(geometry(tilt), scan(folder, FerruleSpec.tilted()));
    assertThat(tilted.result()).isEqualTo(Result.FAIL);
    assertThat(tilted.fatal()).isFalse();
  }

  @Test
  void aDeepCoreIsFatal(@TempDir Path folder) throws Exception {
    FerruleSpec deep = FerruleSpec.good12().withTip(4, EvaluatorTest::deep);
    VerdictRecord v = judge(geometry(new Question.Tilt(0, -8)), scan(folder, deep));
    assertThat(v.result()).isEqualTo(Result.FAIL);
    assertThat(v.fatal()).isTrue();
    assertThat(v.reasons()).anyMatch(r -> r.startsWith("core_dip_nm of fiber 4"));
  }

  private static io.coplanar.simulate.TipSpec deep(io.coplanar.simulate.TipSpec tip) {
    return tip.withCoreDipNm(180);
  }
}
