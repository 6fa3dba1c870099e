// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.budget;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Provenance;
import java.util.List;
import java.util.Optional;

/**
 * What a link as a whole may lose.
 *
 * @param limitDb NaN where nothing is known for it
 * @param reachKm most length; NaN where there is no such limit
 * @param provenance of the limit; of a limit in the file the house's
 * @param source where the limit comes from, or why there is none
 */
record Allowance(double limitDb, double reachKm, Provenance provenance, String source) {

  /**
   * That of a link's application, or its own limit.
   *
   * @param file the link's file, for complaints
   * @throws InputFault for an application that nobody knows
   */
  static Allowance of(Link link, String file) throws InputFault {
    if (link.application().isEmpty()) {
      return Double.isNaN(link.limitDb())
          ? none("the link names no application and no limit_db")
          : new Allowance(
              link.limitDb(), Double.NaN, Provenance.HOUSE, "limit_db of the link's own file");
    }
    List<Application> rows = Applications.find(link.application());
    if (rows.isEmpty()) {
      throw new InputFault.Inconsistent(
          file,
          "the application '" + link.application() + "' is not known",
          "one of " + String.join(", ", Applications.names()) + ", or limit_db");
    }
    if (link.fiber().isEmpty()) {
      return singleMode(rows).orElse(none("the fiber's type is not given"));
    }
    return least(link, rows);
  }

  /** Over several fibers the least limit and the least reach; none where one has no row. */
  private static Allowance least(Link link, List<Application> rows) {
    Allowance least = null;
    for (Span span : link.fiber()) {
      Optional<Application> row = rows.stream().filter(r -> r.covers(span)).findFirst();
      if (row.isEmpty()) {
        FiberType type = span.type();
        return none(
            link.application()
                + (type == null
                    ? " needs the fiber's type"
                    : " has no limit known for " + type.id()));
      }
      Allowance next = of(row.get());
      least = least == null ? next : least.and(next);
    }
    return least == null ? none("no fiber") : least;
  }

  private static Optional<Allowance> singleMode(List<Application> rows) {
    return rows.stream()
        .filter(r -> r.fiber().equals(Application.SINGLE_MODE))
        .findFirst()
        .map(Allowance::of);
  }

  private static Allowance of(Application row) {
    return new Allowance(row.limitDb(), row.reachKm(), row.provenance(), row.source());
  }

  private Allowance and(Allowance other) {
    Allowance tighter = other.limitDb < limitDb ? other : this;
    return new Allowance(
        tighter.limitDb, Math.min(reachKm, other.reachKm), tighter.provenance, tighter.source);
  }

  private static Allowance none(String why) {
    return new Allowance(Double.NaN, Double.NaN, Provenance.UNVERIFIED, why);
  }
}
