// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param origin the log's name now; null when the log does not say it
 * @param entries how many there are
 * @param rootHex the root over all of them
 * @param problems in the order found, at most {@value #MAX_PROBLEMS}
 * @param problemsFound how many there were
 * @param checkpoints how many stored checkpoints were verified
 * @param covered how many entries the newest good checkpoint covers
 * @param heldAgainst what from outside the log was held against, for people
 * @param blobs how many blobs were read again; null where they were not checked
 * @param notes what a reader must know, for example what could not be checked
 */
public record AuditReport(
    @Nullable String origin,
    long entries,
    String rootHex,
    List<Problem> problems,
    long problemsFound,
    long checkpoints,
    long covered,
    List<String> heldAgainst,
    @Nullable Long blobs,
    List<String> notes) {
  static final int MAX_PROBLEMS = 100;

  public AuditReport {
    problems = List.copyOf(problems);
    heldAgainst = List.copyOf(heldAgainst);
    notes = List.copyOf(notes);
  }

  /** Whether nothing is wrong with what was checked. */
  public boolean isIntact() {
    return problemsFound == 0;
  }

  /** The problem that names the first bad entry, of those the most exact; null when intact. */
  public @Nullable Problem first() {
    Problem first = null;
    for (Problem p : problems) {
      if (first == null
          || p.entry() < first.entry() && (p.isExact() || !withinRange(first, p))
          || p.isExact() && !first.isExact() && p.entry() <= first.atLatest()) {
        first = p;
      }
    }
    return first;
  }

  /** A range that already holds an exact finding says nothing new. */
  private static boolean withinRange(Problem exact, Problem range) {
    return exact.isExact() && exact.entry() <= range.atLatest();
  }
}
