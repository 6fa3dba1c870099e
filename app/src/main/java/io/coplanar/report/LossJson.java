// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.mating.loss.BatchLoss;
import io.coplanar.mating.loss.Debris;
import io.coplanar.mating.loss.Grade;
import io.coplanar.mating.loss.JointLoss;
import io.coplanar.mating.loss.LossAnswer;
import java.util.List;

/** The document {@code coplanar/loss/1}: what a joint loses, for other programs. */
public final class LossJson {
  private LossJson() {}

  /** The document on one line, without a line end. */
  public static String of(LossAnswer answer) {
    return JsonWriter.document("coplanar/loss/1", json -> write(answer, json));
  }

  private static void write(LossAnswer answer, JsonWriter json) {
    json.text("file", answer.file());
    json.objects("joint", answer.joints(), j -> joint(j, json));
    json.objects("population", answer.batches(), b -> batch(b, json));
    json.number("limit_db", answer.maxDb());
    json.number("return_loss_min_db", answer.minReturnDb());
    json.text("grade", answer.wanted() == null ? null : answer.wanted().name());
    json.text("result", answer.isJudged() ? LossReport.result(answer).name() : null);
    json.texts("reasons", answer.reasons());
    json.settings(answer.settings());
  }

  private static void joint(JointLoss j, JsonWriter json) {
    json.number("wavelength_nm", j.wavelengthNm());
    json.number("near_mfd_um", j.mfdUm().x());
    json.number("far_mfd_um", j.mfdUm().y());
    json.number("insertion_loss_db", j.insertionLossDb());
    json.number("return_loss_db", j.returnLossDb());
    json.number("coupling_db", j.couplingDb());
    json.number("reflected_db", j.reflectedDb());
    json.number("bend_db", j.bendDb());
    json.object(
        "alone",
        () -> {
          json.number("offset_db", j.offsetDb());
          json.number("tilt_db", j.tiltDb());
          json.number("gap_db", j.gapDb());
          json.number("mode_field_db", j.modeFieldDb());
        });
  }

  private static void batch(BatchLoss b, JsonWriter json) {
    json.number("wavelength_nm", b.wavelengthNm());
    json.number("connectors", b.connectors());
    json.number("seed", b.seed());
    json.number("hole_growth_um", b.worn());
    Debris debris = b.debris();
    if (debris != null) {
      json.object("debris", () -> debris(debris, json));
    }
    json.number("pin_play_edge_shift_um", b.edgeShiftUm());
    json.number("pin_play_edge_shift_db", b.edgeShiftDb());
    json.number("mean_db", b.meanDb());
    json.number("mean_standard_error_db", b.meanErrorDb());
    json.number("mean_exact_db", b.meanExactDb());
    json.number("median_db", b.medianDb());
    json.number("p97_db", b.p97Db());
    json.number("p97_exact_db", b.p97ExactDb());
    json.objects("grades", List.of(Grade.values()), g -> grade(g, b, json));
    json.object(
        "connector_limit",
        () -> {
          json.number("limit_db", b.limitDb());
          json.number("fibers_within", b.fibersWithin());
          json.number("connectors_within", b.connectorsWithin());
          json.number("connectors_within_exact", b.connectorsExact());
          json.number("worst_fiber_p97_db", b.worstP97Db());
        });
  }

  private static void debris(Debris d, JsonWriter json) {
    json.number("matings", d.matings());
    json.number("particles_per_mating", d.perMating());
    json.number("particles_mean", d.mean());
    json.number("particles_p97", d.quantile(Grade.SHARE));
    json.number("clean_matings_fraction", d.cleanShare());
  }

  private static void grade(Grade g, BatchLoss b, JsonWriter json) {
    json.text("grade", g.name());
    json.number("mean_max_db", g.meanMaxDb());
    json.number("p97_max_db", g.mostMaxDb());
    json.bool("met", b.grades().contains(g));
    json.text("provenance", g.provenance().id());
    json.text("source", g.source());
  }
}
