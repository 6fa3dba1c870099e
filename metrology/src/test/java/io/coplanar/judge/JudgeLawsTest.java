// SPDX-License-Identifier: Apache-2.0
package io.coplanar.judge;

import static io.coplanar.judge.Result.FAIL;
import static io.coplanar.judge.Result.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.evidence.Characteristic;
import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Measured;
import io.coplanar.evidence.Missing;
import io.coplanar.evidence.Provenance;
import io.coplanar.evidence.Quantity;
import io.coplanar.evidence.Unbounded;
import io.coplanar.evidence.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Laws that hold for whatever is measured and whatever the limits are. Seeded. */
class JudgeLawsTest {
  private static final int CASES = 20_000;
  private final SplittableRandom random = new SplittableRandom(106);

  @Test
  void narrowingALimitNeverTurnsAFailIntoAPass() {
    int fails = 0;
    for (int i = 0; i < CASES; i++) {
      Limit limit = anyLimit();
      double min = limit.hasMin() ? limit.min() + random.nextInt(3) : limit.min();
      double max = limit.hasMax() ? limit.max() - random.nextInt(3) : limit.max();
      if (min > max) {
        continue;
      }
      Limit narrower = withNumbers(limit, min, max);
      Characteristic c = anyCharacteristic();
      LimitJudge judge = new LimitJudge(anyRule());
      if (judge.judge(c, limit).result() == FAIL) {
        fails++;
        assertThat(judge.judge(c, narrower).result()).as("%s %s", c, narrower).isEqualTo(FAIL);
      }
      if (judge.judge(c, limit).result() != PASS) {
        assertThat(judge.judge(c, narrower).result()).as("%s %s", c, narrower).isNotEqualTo(PASS);
      }
    }
    assertThat(fails).isGreaterThan(CASES / 20);
  }

  @Test
  void aWiderGuardBandNeverPassesMoreAndNeverFailsOtherwise() {
    int lost = 0;
    for (int i = 0; i < CASES; i++) {
      Limit limit = anyLimit();
      Characteristic c = anyCharacteristic();
      double k = random.nextInt(4);
      Result narrow = new LimitJudge(new DecisionRule(k)).judge(c, limit).result();
      Result wide = new LimitJudge(new DecisionRule(k + 0.5)).judge(c, limit).result();
      if (wide == PASS) {
        assertThat(narrow).as("%s %s %s", c, limit, k).isEqualTo(PASS);
      }
      assertThat(wide == FAIL).as("%s %s %s", c, limit, k).isEqualTo(narrow == FAIL);
      lost += narrow == PASS && wide != PASS ? 1 : 0;
    }
    assertThat(lost).isGreaterThan(CASES / 100);
  }

  @Test
  void onlyAPassHasNoReason() {
    for (int i = 0; i < CASES; i++) {
      Verdict v = new LimitJudge(anyRule()).judge(anyCharacteristic(), anyLimit());
      assertThat(v.reason().isEmpty()).as("%s", v).isEqualTo(v.result() == PASS);
    }
  }

  @Test
  void removingAnyInputNeverGivesAPass() throws InputFault {
    for (Profile profile : Profiles.list()) {
      List<Characteristic> all = Samples.goodEndFace();
      for (int i = 0; i < all.size(); i++) {
        Characteristic gone = all.get(i);
        if (profile.limits().stream().noneMatch(l -> l.parameter().equals(gone.parameter()))) {
          continue;
        }
        List<Characteristic> less = new ArrayList<>(all);
        less.remove(i);
        assertThat(Judge.judge(profile, 12, 1, less).result()).as("%s", gone).isNotEqualTo(PASS);
        Missing missing = new Missing(gone.measured().unit(), "lost");
        less.add(new Characteristic(gone.parameter(), gone.position(), missing));
        assertThat(Judge.judge(profile, 12, 1, less).result()).as("%s", gone).isNotEqualTo(PASS);
      }
    }
    // the law is not empty: with nothing removed the house profile passes
    assertThat(Judge.judge(Profiles.get(Profiles.DEFAULT), 12, 1, Samples.goodEndFace()).result())
        .isEqualTo(PASS);
  }

  @Test
  void noOrderOfTheInputsChangesTheVerdicts() throws InputFault {
    Profile profile = Profiles.get(Profiles.DEFAULT);
    Judgement expected = Judge.judge(profile, 12, 1, Samples.goodEndFace());
    for (int i = 0; i < 50; i++) {
      List<Characteristic> shuffled = new ArrayList<>(Samples.goodEndFace());
      Collections.shuffle(shuffled, new Random(i));
      assertThat(Judge.judge(profile, 12, 1, shuffled)).isEqualTo(expected);
    }
  }

  /** Small whole numbers, so that values often lie exactly on a limit or a guard band's end. */
  private Limit anyLimit() {
    boolean absolute = random.nextInt(3) == 0;
    double a = random.nextInt(absolute ? 0 : -6, 7);
    double b = random.nextInt(absolute ? 0 : -6, 7);
    double min = random.nextInt(3) == 0 ? Double.NaN : Math.min(a, b);
    double max = random.nextInt(3) == 0 ? Double.NaN : Math.max(a, b);
    return new Limit(
        "ry_mm", min, max, Unit.MILLIMETER, absolute, "", Provenance.HOUSE, "generated");
  }

  private static Limit withNumbers(Limit l, double min, double max) {
    return new Limit(
        l.parameter(), min, max, l.unit(), l.absolute(), l.fatal(), l.provenance(), l.source());
  }

  private Characteristic anyCharacteristic() {
    Measured measured =
        switch (random.nextInt(8)) {
          case 0 -> new Missing(Unit.MILLIMETER, "lost");
          case 1 -> new Unbounded(Unit.MILLIMETER, random.nextInt(0, 8));
          default ->
              new Quantity(random.nextInt(-8, 9), Unit.MILLIMETER, random.nextInt(0, 5) * 0.5);
        };
    return Samples.of("ry_mm", measured);
  }

  private DecisionRule anyRule() {
    return new DecisionRule(random.nextInt(4));
  }
}
