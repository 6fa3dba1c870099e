// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.connector.CableType;
import io.coplanar.evidence.Setting;
import io.coplanar.mating.polarity.Polarity;
import io.coplanar.mating.polarity.Problem;
import io.coplanar.mating.polarity.Repair;
import io.coplanar.mating.polarity.Unchecked;
import java.util.List;
import java.util.Locale;

/** The document {@code coplanar/polarity/1}: where each fiber of a channel leads. */
public final class PolarityJson {
  private PolarityJson() {}

  /** The document on one line, without a line end. */
  public static String of(PolarityReport report) {
    return JsonWriter.document("coplanar/polarity/1", json -> write(report, json));
  }

  private static void write(PolarityReport report, JsonWriter json) {
    Polarity polarity = report.polarity();
    CableType type = polarity.cableType();
    json.text("file", report.file());
    json.text("near", report.channel().near().id());
    json.text("far", report.channel().far().id());
    json.object(
        "map", () -> polarity.map().entries().forEach((n, f) -> json.number(String.valueOf(n), f)));
    json.text("cable_type", type == null ? null : type.name());
    json.text("result", polarity.result().name());
    json.objects("problems", polarity.problems(), p -> problem(p, json));
    json.texts(
        "unchecked",
        polarity.unchecked().stream().map(u -> u.code().name()).distinct().sorted().toList());
    json.objects("unchecked_joints", polarity.unchecked(), u -> unchecked(u, json));
    Repair repair = report.repair();
    json.text("repair", repair == null ? null : repair.words());
    json.objects(
        "repair_steps",
        repair == null ? List.<Repair.Step>of() : repair.steps(),
        s -> step(s, json));
    json.object("settings", () -> report.settings().forEach(s -> json.number(s.name(), s.value())));
    json.object("settings_provenance", () -> report.settings().forEach(s -> provenance(s, json)));
  }

  private static void problem(Problem p, JsonWriter json) {
    json.text("code", p.code().name());
    json.text("severity", p.severity().name());
    json.number("part", p.part() == 0 ? Double.NaN : p.part());
    json.integers("lanes", p.lanes());
    json.integers("fibers", p.fibers());
    json.text("detail", p.detail());
  }

  private static void unchecked(Unchecked u, JsonWriter json) {
    json.text("code", u.code().name());
    json.number("part", u.part());
  }

  private static void step(Repair.Step step, JsonWriter json) {
    json.number("part", step.part());
    json.text("action", step.action().name().toLowerCase(Locale.ROOT));
    json.text("detail", step.words());
  }

  private static void provenance(Setting s, JsonWriter json) {
    json.text(s.name(), s.provenance().id());
  }
}
