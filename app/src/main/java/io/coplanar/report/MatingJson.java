// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.mating.contact.Aside;
import io.coplanar.mating.contact.BestPairs;
import io.coplanar.mating.contact.Conditions;
import io.coplanar.mating.contact.EndShape;
import io.coplanar.mating.contact.Mating;
import io.coplanar.mating.contact.PairContact;
import java.util.Locale;

/** The documents {@code coplanar/mating/1} and {@code coplanar/mating_plan/1}. */
public final class MatingJson {
  private MatingJson() {}

  /** One mating, on one line without a line end. */
  public static String of(Mating m) {
    return JsonWriter.document("coplanar/mating/1", json -> write(m, json));
  }

  private static void write(Mating m, JsonWriter json) {
    MatingVerdict verdict = MatingVerdict.of(m);
    json.text("a_file", m.a().file());
    json.text("b_file", m.b().file());
    json.text("adapter", m.facing().name());
    json.text("tilt", m.tilt().name().toLowerCase(Locale.ROOT));
    json.number("force_n", m.forceN());
    json.number("side_moment_n_mm", m.sideMomentNmm());
    json.number("force_to_close_all_n", m.closingForceN());
    json.number("margin_n", m.forceN() - m.closingForceN());
    json.number("unloading_moment_n_mm", m.unloadingMomentNmm());
    json.objects("pairs", m.pairs(), p -> pair(p, json));
    json.text("result", verdict.result().name());
    json.texts("reasons", verdict.reasons());
    json.texts("warnings", verdict.warnings());
    json.object("not_counted", () -> aside(m.aside(), json));
    json.settings(m.settings());
  }

  private static void aside(Aside aside, JsonWriter json) {
    json.number("apc_push_n", aside.pushN());
    json.number("pin_play_tilt_deg", aside.tiltDeg());
    json.number("pin_play_turn_deg", aside.turnDeg());
    json.number("pin_play_edge_shift_um", aside.edgeShiftUm());
    json.number("edge_closing_um", aside.edgeClosing().um());
  }

  private static void pair(PairContact p, JsonWriter json) {
    json.number("a", p.a());
    json.number("b", p.b());
    json.number("force_n", p.forceN());
    json.number("gap_nm", p.gapNm());
    json.bool("contact", p.known() ? p.touches() : null);
    json.number("contact_radius_um", p.contactRadiusUm());
    json.number("pressure_mpa", p.pressureMpa());
    json.number("core_closing_pressure_mpa", p.coreClosingMpa());
    json.bool("core_contact", p.coreKnown() ? p.coreTouches() : null);
  }

  /** Which ends to mate with which, on one line without a line end. */
  public static String of(BestPairs plan, Conditions how) {
    return JsonWriter.document(
        "coplanar/mating_plan/1",
        json -> {
          json.text("adapter", how.facing().name());
          json.text("tilt", how.tilt().name().toLowerCase(Locale.ROOT));
          json.objects("pairs", plan.pairs(), m -> planned(m, json));
          json.texts("unpaired", plan.unpaired().stream().map(EndShape::file).toList());
          json.number("sum_n", plan.sumN());
          json.settings(plan.used(how));
        });
  }

  private static void planned(Mating m, JsonWriter json) {
    json.text("a_file", m.a().file());
    json.text("b_file", m.b().file());
    json.number("force_to_close_all_n", m.closingForceN());
    json.text("result", MatingVerdict.of(m).result().name());
  }
}
