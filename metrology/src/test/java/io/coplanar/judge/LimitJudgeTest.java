// SPDX-License-Identifier: Apache-2.0
package io.coplanar.judge;

import static io.coplanar.judge.Result.FAIL;
import static io.coplanar.judge.Result.NOT_JUDGED;
import static io.coplanar.judge.Result.PASS;
import static io.coplanar.judge.Samples.absolute;
import static io.coplanar.judge.Samples.fatal;
import static io.coplanar.judge.Samples.limit;
import static io.coplanar.judge.Samples.of;
import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.evidence.Characteristic;
import io.coplanar.evidence.Missing;
import io.coplanar.evidence.Quantity;
import io.coplanar.evidence.Unbounded;
import io.coplanar.evidence.Unit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One value against one limit, rule by rule. */
class LimitJudgeTest {
  private static final Limit RANGE = limit("height_range_nm", NaN, 500);

  private static Verdict simple(Characteristic c, Limit limit) {
    return new LimitJudge(DecisionRule.SIMPLE).judge(c, limit);
  }

  private static Verdict guarded(double factor, Characteristic c, Limit limit) {
    return new LimitJudge(new DecisionRule(factor)).judge(c, limit);
  }

  @ParameterizedTest
  @CsvSource({
    "7.8, PASS",
    "8.2, PASS",
    "8, PASS",
    "7.799999999, FAIL",
    "8.200000001, FAIL",
    "-8, FAIL"
  })
  void limitsAreInclusive(double value, Result result) {
    assertThat(simple(of("sy_deg", 0, value, 1), limit("sy_deg", 7.8, 8.2)).result())
        .isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"2000, PASS", "-2000, PASS", "1999, FAIL", "-1999, FAIL", "0, FAIL"})
  void anAbsoluteLimitTakesTheMagnitude(double value, Result result) {
    Limit limit = absolute(limit("rx_mm", 2000, NaN));
    assertThat(simple(of("rx_mm", 0, value, 1), limit).result()).isEqualTo(result);
  }

  @Test
  void aConcaveRadiusFailsAMinimumThatIsNotAbsolute() {
    assertThat(simple(of("ry_mm", 0, -5000, 1), limit("ry_mm", 5, NaN)).result()).isEqualTo(FAIL);
  }

  @Test
  void aMissingValueIsNotJudgedForItsReason() {
    Verdict v = simple(of("sx_deg", new Missing(Unit.DEGREE, "too few pixels")), RANGE);
    assertThat(v.result()).isEqualTo(NOT_JUDGED);
    assertThat(v.reason()).isEqualTo("too few pixels");
  }

  @Test
  void aLimitWithoutANumberIsNotJudged() {
    Verdict v = simple(of("height_range_nm", 0, 1, 1), limit("height_range_nm", NaN, NaN));
    assertThat(v.result()).isEqualTo(NOT_JUDGED);
    assertThat(v.reason()).isEqualTo("the profile names no limit (test)");
  }

  @Test
  void aValueInAnotherUnitIsNotJudged() {
    Verdict v = simple(of("height_range_nm", new Quantity(0.1, Unit.MICROMETER, 0)), RANGE);
    assertThat(v.result()).isEqualTo(NOT_JUDGED);
    assertThat(v.reason()).isEqualTo("the value is in µm and the limit in nm");
  }

  @Test
  void aFailSaysByHowMuch() {
    assertThat(simple(of("height_range_nm", 0, 612.3456, 1), RANGE).reason())
        .isEqualTo("612.35 nm is above the maximum of 500 nm");
    assertThat(simple(of("height_range_nm", 0, 500.0001, 1), RANGE).reason())
        .isEqualTo("500.0001 nm is above the maximum of 500 nm");
    assertThat(simple(of("sx_deg", 0, -0.2, 1), limit("sx_deg", -0.15, 0.15)).reason())
        .isEqualTo("−0.2° is below the minimum of −0.15°");
    assertThat(simple(of("rx_mm", 0, -1500, 1), absolute(limit("rx_mm", 2000, NaN))).reason())
        .isEqualTo("a magnitude of 1500 mm is below the minimum of 2000 mm");
  }

  @Nested
  class Fatal {
    private final Limit dip = fatal(limit("core_dip_nm", -50, 100), "rims touch, cores do not");

    @Test
    void isOnlyWhatExceedsTheMaximumAndItSaysWhatThatMeans() {
      Verdict v = simple(of("core_dip_nm", 3, 101, 1), dip);
      assertThat(v.fatal()).isTrue();
      assertThat(v.reason())
          .isEqualTo("101 nm is above the maximum of 100 nm. Fatal: rims touch, cores do not");
      assertThat(simple(of("core_dip_nm", 3, -51, 1), dip).fatal()).isFalse();
      assertThat(simple(of("core_dip_nm", 3, 100, 1), dip).fatal()).isFalse();
      assertThat(simple(of("height_range_nm", 0, 501, 1), RANGE).fatal()).isFalse();
    }
  }

  /** JCGM 106:2012, 8.3.2: acceptance limit = tolerance limit less the guard band. */
  @Nested
  class GuardedAcceptance {
    @ParameterizedTest
    @CsvSource({"480, PASS", "480.01, NOT_JUDGED", "500, NOT_JUDGED", "500.01, FAIL"})
    void keepsTheGuardBandBelowAMaximum(double value, Result result) {
      assertThat(guarded(2, of("height_range_nm", 0, value, 10), RANGE).result()).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({"1020, PASS", "1019.99, NOT_JUDGED", "1000, NOT_JUDGED", "999.99, FAIL"})
    void keepsTheGuardBandAboveAMinimum(double value, Result result) {
      Limit limit = limit("height_nm", 1000, 3500);
      assertThat(guarded(2, of("height_nm", 1, value, 10), limit).result()).isEqualTo(result);
    }

    @Test
    void saysWhyItDoesNotJudge() {
      assertThat(guarded(2, of("height_range_nm", 0, 490, 10), RANGE).reason())
          .isEqualTo(
              "the uncertainty does not allow a verdict: 490 nm lies within 20 nm of a limit");
    }

    @Test
    void needsAnUncertaintyUnlessTheValueIsAPureNumber() {
      assertThat(guarded(2, of("height_range_nm", 0, 1, 0), RANGE).result()).isEqualTo(NOT_JUDGED);
      Limit share = limit("valid_fraction", 0.5, NaN);
      assertThat(guarded(2, of("valid_fraction", 0, 0.9, 0), share).result()).isEqualTo(PASS);
    }

    @Test
    void isWiderThanANarrowToleranceAllows() {
      Limit limit = limit("sx_deg", -0.15, 0.15);
      assertThat(guarded(2, of("sx_deg", 0, 0, 0.08), limit).result()).isEqualTo(NOT_JUDGED);
    }
  }

  @Nested
  class FlatRadius {
    private Characteristic flat(double atLeast) {
      return of("ry_mm", new Unbounded(Unit.MILLIMETER, atLeast));
    }

    @Test
    void passesAMinimumThatItsBoundSupports() {
      assertThat(simple(flat(5), limit("ry_mm", 5, NaN)).result()).isEqualTo(PASS);
      assertThat(simple(flat(Double.POSITIVE_INFINITY), limit("ry_mm", 5, NaN)).result())
          .isEqualTo(PASS);
    }

    @Test
    void isNotJudgedWhereTheBoundIsBelowTheMinimum() {
      Verdict v = simple(flat(4), limit("ry_mm", 5, NaN));
      assertThat(v.result()).isEqualTo(NOT_JUDGED);
      assertThat(v.reason())
          .isEqualTo("flat, but the data only show at least 4 mm, less than the minimum of 5 mm");
    }

    @Test
    void isNotJudgedWithoutABound() {
      assertThat(simple(flat(NaN), limit("ry_mm", 5, NaN)).result()).isEqualTo(NOT_JUDGED);
      assertThat(simple(flat(0), limit("ry_mm", 0, NaN)).result()).isEqualTo(NOT_JUDGED);
    }

    @Test
    void failsAMaximumThatItsBoundExceeds() {
      Verdict v = simple(flat(30), limit("ry_mm", 5, 25));
      assertThat(v.result()).isEqualTo(FAIL);
      assertThat(v.reason()).isEqualTo("flat: at least 30 mm is above the maximum of 25 mm");
    }

    @Test
    void leavesAMaximumAboveItsBoundOpen() {
      assertThat(simple(flat(20), limit("ry_mm", 5, 25)).result()).isEqualTo(NOT_JUDGED);
    }

    @Test
    void needsALargerBoundUnderARuleThatWantsMoreCertaintyThanTheBoundHas() {
      assertThat(guarded(1.6, flat(5), limit("ry_mm", 5, NaN)).result()).isEqualTo(PASS);
      assertThat(guarded(3.29, flat(9.9), limit("ry_mm", 5, NaN)).result()).isEqualTo(NOT_JUDGED);
      assertThat(guarded(3.29, flat(10.1), limit("ry_mm", 5, NaN)).result()).isEqualTo(PASS);
    }
  }
}
