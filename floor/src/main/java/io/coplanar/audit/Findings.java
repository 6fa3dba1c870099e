// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import io.coplanar.audit.Problem.Code;
import java.util.ArrayList;
import java.util.List;

/** Gathers problems: counts all and keeps the first. Blobs are checked by several threads. */
final class Findings {
  private final List<Problem> kept = new ArrayList<>();
  private long found;

  synchronized void add(Problem problem) {
    found++;
    if (kept.size() < AuditReport.MAX_PROBLEMS) {
      kept.add(problem);
    }
  }

  void add(Code code, long entry, String text) {
    add(new Problem(code, entry, text));
  }

  synchronized List<Problem> kept() {
    return List.copyOf(kept);
  }

  synchronized long found() {
    return found;
  }

  /** Whether this was found of this very entry already. */
  synchronized boolean has(Code code, long entry) {
    return kept.stream().anyMatch(p -> p.code() == code && p.entry() == entry && p.isExact());
  }

  /** Whether something of these kinds was found already: what follows from it is not news. */
  synchronized boolean has(Code... codes) {
    List<Code> wanted = List.of(codes);
    return kept.stream().anyMatch(p -> wanted.contains(p.code()));
  }
}
