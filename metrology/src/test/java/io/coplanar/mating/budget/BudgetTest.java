// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coplanar.evidence.InputFault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {
  private static final String DR4 =
      """
      wavelength_nm: 1310
      fiber: {type: OS2, length_km: 0.5}
      splices: 1
      pairs: [elite, standard, 0.28, {class: elite, measured_db: 0.21}]
      modules: [0.6]
      application: 400GBASE-DR4
      """;

  static Budget budget(String yaml) throws InputFault {
    return Budget.of(
        LinkFile.parse(yaml.getBytes(StandardCharsets.UTF_8), "link.yaml"),
        "link.yaml",
        BudgetSettings.DEFAULTS);
  }

  @Test
  void everyKindOfPart() throws InputFault {
    Budget b = budget(DR4);
    assertThat(b.lossDb()).isEqualTo(2.74);
    assertThat(b.componentLimitDb()).isEqualTo(5.05);
    assertThat(b.applicationLimitDb()).isEqualTo(3.0);
    assertThat(b.marginDb()).isEqualTo(0.26);
    assertThat(b.componentMarginDb()).isEqualTo(2.31);
    assertThat(b.reachKm()).isEqualTo(0.5);
    assertThat(b.verdict()).isEqualTo(BudgetVerdict.PASS);
    assertThat(b.reasons()).isEmpty();
    assertThat(b.shares())
        .containsExactly(
            new Share("fiber", 1, 0.25, 0.25, 1, 0.25),
            new Share("splices", 1, 0.3, 0.3, 1, 0.3),
            new Share("pairs", 4, 1.59, 3.0, 2, 0.75),
            new Share("modules", 1, 0.6, 1.5, 1, 0.6));
    assertThat(b.settings().stream().map(s -> s.name()))
        .containsExactly(
            "module_tia_db",
            "os2_db_per_km",
            "pair_elite_db",
            "pair_standard_db",
            "pair_tia_db",
            "splice_db");
  }

  /** Budgets that others computed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1310 | {type: OS2-OSP, length_km: 0.3} | [0.35, 0.35, 0.35, 0.35] | 400GBASE-DR4 | 1.52 |"
            + " 1.48",
        "1310 | {type: OS2, length_km: 0.5} | [standard, standard, elite, elite] | 400GBASE-DR4 |"
            + " 2.45 | 0.55",
        "850 | {type: OM4, length_km: 0.1} | [0.75, 0.75] | 100GBASE-SR4 | 1.80 | 0.10",
        "850 | {type: OM4, length_km: 0.1} | [elite, elite, elite, elite] | 100GBASE-SR4 | 1.70 |"
            + " 0.20",
        "850 | {type: OM4, length_km: 0.15} | [0.5, 0.5] | 40GBASE-SR4 | 1.45 | 0.05"
      })
  void vectors(int nm, String fiber, String pairs, String application, double loss, double margin)
      throws InputFault {
    Budget b =
        budget(
            "wavelength_nm: %d\nfiber: %s\npairs: %s\napplication: %s\n"
                .formatted(nm, fiber, pairs, application));
    assertThat(b.lossDb()).isEqualTo(loss);
    assertThat(b.marginDb()).isEqualTo(margin);
    assertThat(b.verdict()).isEqualTo(BudgetVerdict.PASS);
  }

  @ParameterizedTest
  @CsvSource({
    "OM3,850,0.3",
    "OM4,850,0.3",
    "OM5,1300,0.15",
    "OS1a,1310,0.1",
    "OS2,1550,0.05",
    "OS2-OSP,1310,0.04"
  })
  void attenuations(String type, int nm, double db) throws InputFault {
    String fiber = "wavelength_nm: %d\nfiber: {type: %s, length_km: 0.1".formatted(nm, type);
    assertThat(budget(fiber + "}\n").lossDb()).isEqualTo(db);
    Budget given = budget(fiber + ", attenuation_db_per_km: 0.2}\n");
    assertThat(given.lossDb()).isEqualTo(0.02);
    assertThat(given.componentLimitDb()).isEqualTo(db);
  }

  @ParameterizedTest
  @CsvSource({
    "elite,1310,0.35",
    "standard,1310,0.75",
    "standard,1000,0.75",
    "standard,850,0.6",
    "tia,850,0.75",
    "grade-A,1310,0.15",
    "grade-B,1310,0.25",
    "grade-C,1310,0.5",
    "grade-D,1310,1"
  })
  void classesOfPairs(String id, int nm, double db) throws InputFault {
    Budget b = budget("wavelength_nm: %d\npairs: [%s, {class: %s}]\n".formatted(nm, id, id));
    assertThat(b.lossDb()).isEqualTo(2 * db);
    assertThat(b.componentLimitDb()).isEqualTo(1.5);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "400GBASE-SR8,OM3,1.8,0.07", "400GBASE-SR8,OM4,1.9,0.1", "400GBASE-SR8,OM5,1.9,0.1",
        "400GBASE-SR8,OS2,-,-", "400GBASE-SR4.2,OM3,1.7,0.07", "400GBASE-SR4.2,OM4,1.8,0.1",
        "400GBASE-SR4.2,OM5,2.0,0.15", "100GBASE-SR4,OM3,1.8,0.07", "100GBASE-SR4,OM4,1.9,0.1",
        "100GBASE-SR4,OM5,-,-", "40GBASE-SR4,OM3,1.9,0.1", "40GBASE-SR4,OM4,1.5,0.15",
        "800GBASE-DR8,OS2,3.0,0.5", "400GBASE-DR4,OS1a,3.0,0.5", "100GBASE-DR,OS2-OSP,3.0,0.5",
        "400GBASE-LR8,OS2,6.3,10", "400GBASE-DR4,OM4,-,-", "400GBASE-SR8,OM2,-,-"
      })
  void applications(String application, String type, Double limit, Double reach) throws InputFault {
    Budget b =
        budget(
            "fiber: {type: %s, length_km: 0.01, attenuation_db_per_km: 1}\napplication: %s\n"
                .formatted(type, application));
    assertThat(b.applicationLimitDb()).isEqualTo(limit == null ? (Double) Double.NaN : limit);
    assertThat(b.reachKm()).isEqualTo(reach == null ? (Double) Double.NaN : reach);
    assertThat(b.verdict())
        .isEqualTo(limit == null ? BudgetVerdict.NOT_JUDGED : BudgetVerdict.PASS);
  }

  @Test
  void singleModeFiberNeedNotNameItsType() throws InputFault {
    String fiber = "fiber: {length_km: 0.5, attenuation_db_per_km: 0.4}\napplication: ";
    assertThat(budget(fiber + "400GBASE-DR4").verdict()).isEqualTo(BudgetVerdict.PASS);
    assertThat(codes(budget(fiber + "400GBASE-SR8"))).containsExactly("NO_LIMIT");
  }

  @Test
  void overSeveralFibersTheLeastCounts() throws InputFault {
    Budget b =
        budget(
            """
            wavelength_nm: 850
            fiber: [{type: OM3, length_km: 0.06}, {type: OM4, length_km: 0.04}]
            application: 40GBASE-SR4
            """);
    assertThat(b.lossDb()).isEqualTo(0.3);
    assertThat(b.applicationLimitDb()).isEqualTo(1.5);
    assertThat(b.reachKm()).isEqualTo(0.1);
    assertThat(b.verdict()).isEqualTo(BudgetVerdict.PASS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pairs: [0.76] | COMPONENT_LIMIT NO_LIMIT | FAIL",
        "pairs: [0.75] | NO_LIMIT | NOT_JUDGED",
        "pairs: [0.7500000010] | NO_LIMIT | NOT_JUDGED",
        "pairs: [0.7500000011] | COMPONENT_LIMIT NO_LIMIT | FAIL",
        "{pairs: [0.3, 0.3], limit_db: 0.5} | APPLICATION_LIMIT | FAIL",
        "{pairs: [0.1, 0.2], limit_db: 0.3} | '' | PASS",
        "{pairs: [0.8], limit_db: 0.5} | COMPONENT_LIMIT APPLICATION_LIMIT | FAIL",
        "{pairs: [elite], measured_db: 0.4, limit_db: 0.5} | '' | PASS",
        "{pairs: [elite], measured_db: 0.6, limit_db: 0.5} | APPLICATION_LIMIT | FAIL",
        "{measured_db: 0.6, limit_db: 0.7} | '' | PASS",
        "{measured_db: 0.6} | NO_LIMIT | NOT_JUDGED",
        "{fiber: {length_km: 0.5, attenuation_db_per_km: 0.1}, application: 100GBASE-DR} | '' |"
            + " PASS",
        "{fiber: {length_km: 0.51, attenuation_db_per_km: 0.1}, application: 100GBASE-DR} | REACH |"
            + " FAIL"
      })
  void verdicts(String yaml, String codes, BudgetVerdict verdict) throws InputFault {
    Budget b = budget(yaml);
    assertThat(String.join(" ", codes(b))).isEqualTo(codes.replace("''", ""));
    assertThat(b.verdict()).isEqualTo(verdict);
  }

  @Test
  void theMeasuredLinkBeatsItsPartsAndKeepsTheirLimit() throws InputFault {
    Budget b = budget(DR4 + "measured_db: 2.9\n");
    assertThat(b.lossDb()).isEqualTo(2.9);
    assertThat(b.partsDb()).isEqualTo(2.74);
    assertThat(b.componentLimitDb()).isEqualTo(5.05);
    assertThat(b.marginDb()).isEqualTo(0.1);
  }

  @Test
  void countsAreOrdinaryParts() throws InputFault {
    Budget b = budget("{splices: 10000, pairs: 2, modules: 1}");
    assertThat(b.lossDb()).isEqualTo(3000 + 1.5 + 1.5);
    assertThat(b.lossDb()).isEqualTo(b.componentLimitDb());
    String most = "pairs: [" + "elite, ".repeat(10_000) + "]";
    assertThat(budget(most).lossDb()).isEqualTo(3500);
    assertThatThrownBy(() -> budget(most.replace("]", "0.1]")))
        .hasMessage("link.yaml, line 1: 'pairs' has 10001 items; expected at most 10000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | link.yaml: does not begin with 'key: value'",
        "`name: nothing` | link.yaml, line 1: states no part of a link; expected 'fiber'",
        "`color: red` | link.yaml, line 1: unknown key 'color'",
        "`fiber: {type: OS2, length_km: 1, color: red}` | link.yaml, line 1: unknown key 'color'",
        "`pairs: [{class: elite, color: red}]` | link.yaml, line 1: unknown key 'color'",
        "`{pairs: [elite], pairs: [elite]}` | link.yaml, line 1: gives 'pairs' twice",
        "`fiber: {type: OS9, length_km: 1}` | link.yaml, line 1: 'type' is 'OS9'; expected one of"
            + " OM1, OM2",
        "`fiber: {type: OS2}` | link.yaml, line 1: 'length_km' is missing",
        "`fiber: {length_km: 1}` | link.yaml, line 1: a fiber without its kind",
        "`fiber: OS2` | link.yaml, line 1: 'fiber' is not a mapping",
        "`fiber: {type: OS2, length_km: -1}` | link.yaml, line 1: 'length_km' is '-1'; expected a"
            + " number from 0",
        "`fiber: {type: OS2, length_km: 1 km}` | link.yaml, line 1: 'length_km' is '1 km'",
        "`fiber: {type: OS2, length_km: .inf}` | link.yaml, line 1: 'length_km' is '.inf'",
        "`fiber: {type: OS2, length_km: 1}` | link.yaml: 'wavelength_nm' is missing and fiber OS2"
            + " depends on it",
        "`pairs: [standard]` | link.yaml: 'wavelength_nm' is missing and a pair of class standard",
        "`{wavelength_nm: 850, fiber: {type: OS2, length_km: 1}}` | link.yaml: no attenuation is"
            + " known for OS2 at 850 nm; expected 'attenuation_db_per_km'",
        "`{wavelength_nm: red, pairs: [elite]}` | link.yaml, line 1: 'wavelength_nm' is 'red'",
        "`{wavelength_nm: 1.31, pairs: [elite]}` | link.yaml, line 1: 'wavelength_nm' is '1.31'",
        "`pairs: [best]` | link.yaml, line 1: 'pairs' holds 'best'; expected a loss in dB from 0 to"
            + " 1000 or one of elite, grade-A",
        "`pairs: [-0.1]` | link.yaml, line 1: 'pairs' holds '-0.1'",
        "`pairs: [[elite]]` | link.yaml, line 1: 'pairs' holds a list",
        "`pairs: [{}]` | link.yaml, line 1: an item of 'pairs' without a loss",
        "`pairs: [{measured_db: -0.02}]` | link.yaml, line 1: 'measured_db' is '-0.02'",
        "`pairs: elite` | link.yaml, line 1: 'pairs' is 'elite'; expected a count from 0 to 10000,"
            + " or a list",
        "`splices: 10001` | link.yaml, line 1: 'splices' is '10001'; expected a count from 0 to"
            + " 10000",
        "`splices: 99999999999999999999` | link.yaml, line 1: 'splices' is '99999999999999999999'",
        "`splices: -1` | link.yaml, line 1: 'splices' is '-1'",
        "`splices: 1.5` | link.yaml, line 1: 'splices' is '1.5'",
        "`splices: [elite]` | link.yaml, line 1: 'splices' holds 'elite'; expected a loss in dB"
            + " from 0 to 1000",
        "`{pairs: [elite], application: 400GBASE-DR5}` | link.yaml: the application '400GBASE-DR5'"
            + " is not known; expected one of 400GBASE-SR8",
        "`{pairs: [elite], application: 400GBASE-DR4, limit_db: 3}` | link.yaml, line 1: 'limit_db'"
            + " beside 'application'",
        "`{pairs: [elite], limit_db: 1e400}` | link.yaml, line 1: 'limit_db' is '1e400'"
      })
  void badFiles(String yaml, String sentence) {
    assertThatThrownBy(() -> budget(yaml))
        .isInstanceOf(InputFault.class)
        .hasMessageStartingWith(sentence);
  }

  @Test
  void theOrderOfTheListsDoesNotMatterAndAPartNeverHelps() throws InputFault {
    Random random = new Random(21);
    for (int i = 0; i < 200; i++) {
      List<String> pairs = new ArrayList<>();
      for (int n = random.nextInt(12); n >= 0; n--) {
        pairs.add(random.nextBoolean() ? "elite" : Double.toString(random.nextInt(100) / 100.0));
      }
      Budget one = budget("{pairs: " + pairs + ", limit_db: 3}");
      Collections.shuffle(pairs, random);
      Budget other = budget("{pairs: " + pairs + ", limit_db: 3}");
      assertThat(other.lossDb()).isEqualTo(one.lossDb());
      assertThat(other.verdict()).isEqualTo(one.verdict());
      assertThat(one.lossDb() + one.marginDb()).isCloseTo(3, within(1e-12));
      pairs.add("0.01");
      Budget more = budget("{pairs: " + pairs + ", limit_db: 3}");
      assertThat(more.lossDb()).isGreaterThan(one.lossDb());
      assertThat(more.marginDb()).isLessThan(one.marginDb());
    }
  }

  private static List<String> codes(Budget b) {
    return b.reasons().stream().map(r -> r.code().name()).toList();
  }
}
