// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.cure.Cure;
import io.coplanar.cure.CureReason;
import io.coplanar.cure.OvenRecord;
import io.coplanar.evidence.Setting;

/** The document {@code coplanar/cure/1}: one oven log, for other programs. */
public final class CureJson {
  private CureJson() {}

  /**
   * The document on one line, without a line end.
   *
   * @param file the log's name as given
   */
  public static String of(String file, Cure cure) {
    return JsonWriter.document("coplanar/cure/1", json -> write(file, cure, json));
  }

  private static void write(String file, Cure cure, JsonWriter json) {
    OvenRecord log = cure.log();
    json.text("file", file);
    json.text("recipe", cure.recipe().id());
    json.number("equivalent_minutes_at_150c", log.minutesAt150C());
    json.number("required_minutes_at_150c", cure.recipe().minutesAt150C());
    json.text("recipe_basis", cure.recipe().basis());
    json.text("recipe_provenance", cure.recipe().provenance().id());
    json.number("degree_of_cure", cure.degree());
    json.number("glass_transition_c", cure.glassTransitionC());
    json.number("peak_c", log.peakC());
    json.number("longest_gap_s", log.longestGap().seconds());
    json.number("mix_to_oven_min", cure.mixToOvenMinutes());
    json.number("rows", log.rows());
    json.number("rows_left_out", log.rows() - log.kept());
    json.text("result", cure.verdict().name());
    json.texts("reasons", cure.reasons().stream().map(CureReason::toString).toList());
    json.objects(
        "rescue",
        cure.rescues(),
        r -> {
          json.text("code", r.code().name());
          json.number("until_s", r.untilS());
          json.text("action", r.action());
        });
    json.object(
        "settings",
        () -> {
          for (Setting s : cure.settings()) {
            json.number(s.name(), s.value());
          }
        });
  }
}
