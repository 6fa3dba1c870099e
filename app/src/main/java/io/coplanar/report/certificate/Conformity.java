// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import io.coplanar.evidence.Provenance;
import io.coplanar.line.recipe.Limit;
import io.coplanar.report.GeometryReport;
import io.coplanar.report.certificate.Certificate.Geometry;
import io.coplanar.report.certificate.Certificate.Tested;

/** What may be said of standards: conformity only where every limit was verified against a copy. */
final class Conformity {
  private Conformity() {}

  /** One sentence. */
  static String words(Certificate c) {
    Geometry geometry = c.geometry();
    GeometryReport report = geometry == null ? null : geometry.report();
    Tested loss = c.loss();
    boolean all =
        c.waived().isEmpty()
            && report != null
            && report.judgement().conformity()
            && loss != null
            && verified(loss.gate().insertionLoss())
            && verified(loss.gate().returnLoss());
    return all && report != null
        ? "End-face geometry conforms to "
            + report.judgement().profile().standard()
            + " "
            + report.judgement().profile().edition()
            + "."
        : "No conformity with a standard is claimed: not every limit was verified against a copy of"
            + " one; each limit's origin is named beside it.";
  }

  private static boolean verified(@org.jspecify.annotations.Nullable Limit limit) {
    return limit != null && limit.provenance() == Provenance.VERIFIED;
  }
}
