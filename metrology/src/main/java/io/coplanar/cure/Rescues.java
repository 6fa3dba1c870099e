// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import io.coplanar.evidence.Settings;
import java.util.ArrayList;
import java.util.List;

/**
 * The latest moment at which a cure that fails could still have been saved, and how. The dose
 * counts whenever it is given, so a cure that is short is saved by staying: the moment is the last
 * one near the peak, before the oven lets go.
 */
final class Rescues {
  private Rescues() {}

  static List<Rescue> of(
      OvenRecord log, Recipe recipe, Settings settings, List<CureReason> reasons, double mixedAtS) {
    List<Rescue> all = new ArrayList<>();
    for (CureReason reason : reasons) {
      switch (reason.code()) {
        case DOSE -> all.add(longer(log, recipe, Arrhenius.of(settings)));
        case PEAK ->
            all.add(new Rescue(reason.code(), log.overPeakS(), "stop heating before the limit"));
        case POT_LIFE ->
            all.add(
                new Rescue(
                    reason.code(),
                    PotLife.of(settings).latestOvenS(mixedAtS),
                    "into the oven, or a fresh mix"));
        default -> {}
      }
    }
    return all;
  }

  private static Rescue longer(OvenRecord log, Recipe recipe, Arrhenius arrhenius) {
    double holdC = log.lastHot().celsius();
    double minutes = (recipe.minutesAt150C() - log.minutesAt150C()) / arrhenius.rate(holdC);
    return new Rescue(
        CureReason.Code.DOSE,
        log.lastHot().atS(),
        "stay " + Say.number(minutes) + " min longer at " + Say.number(holdC) + " °C");
  }
}
