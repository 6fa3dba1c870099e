// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.evidence.InputFault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each reason, refusing and allowing, at its border. */
class CureJudgeTest {
  private static final String HEAD = "seconds,celsius\n";
  private static final String GOOD = "0/25,180/150,420/150,720/40";

  @Test
  void aGoodCurePasses() throws InputFault {
    Cure cure = Logs.judge(Logs.csv(10, GOOD));
    assertThat(cure.reasons()).isEmpty();
    assertThat(cure.verdict()).isEqualTo(CureVerdict.PASS);
    assertThat(cure.mixToOvenMinutes()).isNaN();
  }

  @ParameterizedTest
  @CsvSource({
    "'', TOO_FEW_SAMPLES",
    "'0,40', TOO_FEW_SAMPLES",
    "'0,40 1,x', TOO_FEW_SAMPLES",
    "'0,40 1,40', DOSE",
    "'0,40 0,40', TIME_ORDER",
    "'5,40 4,40', TIME_ORDER",
    "'5,x 4,40 6,40', TIME_ORDER",
    "'5,40 4,x', 'TOO_FEW_SAMPLES TIME_ORDER'",
    "'0,40 60,40', DOSE",
    "'0,40 60.001,40', 'GAP DOSE'",
    "'0,x 60.5,40 61,40', 'GAP DOSE'",
    "'0,40 1,40 61.5,x', 'GAP DOSE'",
    "'0.1,40 60.1,40', DOSE",
    "'1764000000.1,40 1764000060.1,40', DOSE",
    "'0,40 4,60', DOSE",
    "'0,40 1,60', DOSE",
    "'0,30 4,50.1', 'JUMP DOSE'",
    "'0,60 1,39.9', 'JUMP DOSE'",
    "'0,20 5,45', DOSE",
    "'0,20 4.1,40.5', DOSE",
    "'0,60.01 1,60.01', 'ENDS_HOT DOSE'",
    "'0,40 1,40 2,61', 'JUMP ENDS_HOT DOSE'"
  })
  void reasonsInTheirOrder(String rows, String codes) throws InputFault {
    Cure cure = Logs.judge(HEAD + rows.replace(' ', '\n') + "\n");
    assertThat(String.join(" ", Logs.codes(cure))).isEqualTo(codes);
    assertThat(cure.verdict())
        .isEqualTo(codes.equals("DOSE") ? CureVerdict.FAIL : CureVerdict.NOT_JUDGED);
  }

  @ParameterizedTest
  @CsvSource({"'0,180', TOO_FEW_SAMPLES", "'0,180 0,150', TIME_ORDER"})
  void withoutADoseThereIsNothingComputedFromIt(String rows, String code) throws InputFault {
    Cure cure = Logs.judge(HEAD + rows.replace(' ', '\n') + "\n");
    assertThat(Logs.codes(cure)).containsExactly(code, "ENDS_HOT");
    assertThat(
            List.of(
                cure.log().minutesAt150C(),
                cure.degree(),
                cure.glassTransitionC(),
                cure.log().longestGap().seconds()))
        .containsOnly(Double.NaN);
    assertThat(cure.log().peakC()).isEqualTo(180);
    assertThat(cure.verdict()).isEqualTo(CureVerdict.NOT_JUDGED);
  }

  @Test
  void aPeakAboveTheLimitFails() throws InputFault {
    Cure at = Logs.judge(Logs.csv(5, "0/25,180/180,300/180,720/40"));
    assertThat(at.verdict()).isEqualTo(CureVerdict.PASS);
    Cure above = Logs.judge(Logs.csv(5, "0/25,180/180.5,300/180.5,720/40"));
    assertThat(Logs.codes(above)).containsExactly("PEAK");
    assertThat(above.verdict()).isEqualTo(CureVerdict.FAIL);
    assertThat(above.rescues()).hasSize(1);
    assertThat(above.rescues().getFirst().untilS()).isEqualTo(175);
  }

  @Test
  void aDoseMayBeShortByAMillionthOnly() throws InputFault {
    // a hold at 150 °C alone, cooled in a step that is slow enough for no jump
    double tail = Logs.read(HEAD + "0,150\n22,60\n").minutesAt150C();
    double exactS = (4 - tail) * 60;
    assertThat(verdictOfHold(exactS - 60 * 4 * 0.9e-6)).isEqualTo(CureVerdict.PASS);
    assertThat(verdictOfHold(exactS - 60 * 4 * 1.1e-6)).isEqualTo(CureVerdict.FAIL);
  }

  private static CureVerdict verdictOfHold(double holdS) throws InputFault {
    StringBuilder csv = new StringBuilder(HEAD);
    for (int i = 0; i <= 8; i++) {
      csv.append(holdS * i / 8).append(",150\n");
    }
    return Logs.judge(csv.append(holdS + 22).append(",60\n").toString()).verdict();
  }

  @Test
  void aShortCureSaysUntilWhenItCouldBeSaved() throws InputFault {
    Cure cure = Logs.judge(Logs.csv(5, "0/25,180/142,300/142,600/40"));
    assertThat(Logs.codes(cure)).containsExactly("DOSE");
    Rescue rescue = cure.rescues().getFirst();
    assertThat(rescue.code()).isEqualTo(CureReason.Code.DOSE);
    assertThat(rescue.untilS()).isBetween(300.0, 330.0);
    assertThat(rescue.action()).startsWith("stay ").contains(" min longer at ");
    // and so it is: held at the hottest for the time that was missing there, it passes
    double more =
        60 * (4 - cure.log().minutesAt150C()) / Arrhenius.of(Logs.SHIPPED).rate(cure.log().peakC());
    String longer = Logs.csv(5, "0/25,180/142," + (300 + more) + "/142," + (600 + more) + "/40");
    assertThat(Logs.judge(longer).log().minutesAt150C()).isCloseTo(4, within(1e-9));
  }

  @Test
  void theWaitBeforeTheOvenCounts() throws InputFault {
    OvenRecord log = Logs.read(Logs.csv(1, GOOD));
    Recipe recipe = Recipes.get(Recipes.DEFAULT);
    double inOven = log.ovenS(); // the first sample at 60 °C
    assertThat(inOven).isEqualTo(51);
    Cure inTime = CureJudge.judge(log, recipe, Logs.SHIPPED, inOven - 180 * 60);
    assertThat(inTime.mixToOvenMinutes()).isEqualTo(180);
    assertThat(inTime.verdict()).isEqualTo(CureVerdict.PASS);
    Cure late = CureJudge.judge(log, recipe, Logs.SHIPPED, inOven - 181 * 60);
    assertThat(Logs.codes(late)).containsExactly("POT_LIFE");
    assertThat(late.verdict()).isEqualTo(CureVerdict.FAIL);
    assertThat(late.rescues().getFirst().untilS()).isEqualTo(inOven - 60);
    assertThatThrownBy(() -> CureJudge.judge(log, recipe, Logs.SHIPPED, 52))
        .isInstanceOf(InputFault.Inconsistent.class)
        .hasMessageStartingWith("--mixed-at 52: is after the log's oven start at 51 s");
  }

  @Test
  void recipesAreData() throws InputFault {
    assertThat(Recipes.get("353nd-150c-4min").minutesAt150C()).isEqualTo(4);
    assertThat(Recipes.get("353nd-tds-minimum").minutesAt150C()).isEqualTo(1);
    assertThat(Recipes.get("353nd-tds-recommended").minutesAt150C()).isEqualTo(60);
    assertThatThrownBy(() -> Recipes.get("353nd"))
        .isInstanceOf(InputFault.Inconsistent.class)
        .hasMessageContaining("does not exist; expected one of 353nd-150c-4min, ");
  }
}
