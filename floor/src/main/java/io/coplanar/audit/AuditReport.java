// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import java.util.Comparator;
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

  /**
   * The problem that names the first bad entry: at or before the last that it names something is
   * wrong for certain. Of several such, the most exact; null when intact.
   */
  public @Nullable Problem first() {
    return problems.stream()
        .min(
            Comparator.comparingLong(Problem::atLatest)
                .thenComparing(Comparator.comparingLong(Problem::entry).reversed()))
        .orElse(null);
  }
}
