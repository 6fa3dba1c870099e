// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.evidence.Setting;
import io.coplanar.mating.budget.Budget;
import io.coplanar.mating.budget.BudgetReason;

/** The document {@code coplanar/budget/1}: one link, for other programs. */
public final class BudgetJson {
  private BudgetJson() {}

  /**
   * The document on one line, without a line end.
   *
   * @param file the link's file as given
   */
  public static String of(String file, Budget budget) {
    return JsonWriter.document("coplanar/budget/1", json -> write(file, budget, json));
  }

  private static void write(String file, Budget b, JsonWriter json) {
    json.text("file", file);
    json.text("name", b.link().name().isEmpty() ? null : b.link().name());
    json.number("loss_db", b.lossDb());
    json.bool("measured", !Double.isNaN(b.link().measuredDb()));
    json.number("parts_db", b.partsDb());
    json.number("component_limit_db", b.componentLimitDb());
    json.number("application_limit_db", b.applicationLimitDb());
    json.number("margin_db", b.marginDb());
    json.number("component_margin_db", b.componentMarginDb());
    json.number("length_km", b.lengthKm());
    json.number("reach_km", b.reachKm());
    json.text("application", b.link().application().isEmpty() ? null : b.link().application());
    json.text("limit_provenance", b.limitProvenance().id());
    json.text("limit_source", b.limitSource());
    json.objects(
        "parts",
        b.shares(),
        s -> {
          json.text("part", s.kind());
          json.number("count", s.count());
          json.number("loss_db", s.lossDb());
          json.number("limit_db", s.limitDb());
          json.number("share", b.partsDb() > 0 ? s.lossDb() / b.partsDb() : Double.NaN);
          json.number("largest", s.largest());
          json.number("largest_db", s.largestDb());
        });
    json.text("result", b.verdict().name());
    json.texts("reasons", b.reasons().stream().map(BudgetReason::toString).toList());
    json.object(
        "settings",
        () -> {
          for (Setting s : b.settings()) {
            json.number(s.name(), s.value());
          }
        });
  }
}
