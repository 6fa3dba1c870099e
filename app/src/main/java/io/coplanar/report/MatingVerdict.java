// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.judge.Result;
import io.coplanar.mating.contact.Facing;
import io.coplanar.mating.contact.Mating;
import io.coplanar.mating.contact.PairContact;
import java.util.ArrayList;
import java.util.List;

/**
 * What is made of a mating, and the sentences to it.
 *
 * @param reasons why it is not PASS; empty where it is
 * @param warnings what the model does not judge, and a user should know
 */
record MatingVerdict(Result result, List<String> reasons, List<String> warnings) {
  static MatingVerdict of(Mating m) {
    List<String> warnings = warnings(m);
    if (!m.known()) {
      return new MatingVerdict(Result.NOT_JUDGED, m.unknown(), warnings);
    }
    List<String> reasons = new ArrayList<>();
    for (PairContact p : m.loose()) {
      String fibers = "fibers " + p.a() + " and " + p.b();
      reasons.add(
          p.touches()
              ? fibers
                  + " press with "
                  + Rounded.plain(p.forceN())
                  + " N, at least "
                  + Rounded.plain(m.leastForceN())
                  + " N are wanted"
              : fibers
                  + (Double.isInfinite(p.gapNm())
                      ? " stay apart: the pull tips the ferrule over its outermost fiber"
                      : " stay " + Rounded.plain(p.gapNm()) + " nm apart"));
    }
    return new MatingVerdict(reasons.isEmpty() ? Result.PASS : Result.FAIL, reasons, warnings);
  }

  private static List<String> warnings(Mating m) {
    List<String> warnings = new ArrayList<>();
    boolean anglesKnown = !Double.isNaN(m.a().syDeg()) && !Double.isNaN(m.b().syDeg());
    if (anglesKnown && m.a().isAngled() != m.b().isAngled()) {
      warnings.add("an angled end face meets a flat one; the model takes both as parallel");
    }
    if (!anglesKnown && m.facing() == Facing.B) {
      warnings.add("sy_deg is not measured: angled end faces do not fit adapter B");
    }
    List<String> open = new ArrayList<>();
    for (PairContact p : m.pairs()) {
      if (p.coreKnown() && p.touches() && !p.coreTouches()) {
        open.add(p.a() + "-" + p.b());
      }
    }
    if (!open.isEmpty()) {
      warnings.add(
          "the cores of fibers "
              + String.join(", ", open)
              + " may stay apart: their dips are deeper than the pressure closes (an estimate)");
    }
    return List.copyOf(warnings);
  }
}
