// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import java.util.List;

/**
 * What came of deciding a log again.
 *
 * @param entries how many entries the log has
 * @param commands how many commands of the line in it were decided again
 * @param steps how many of those passed a step
 * @param refusals how many recorded refusals there are; they let nothing pass and are not decided
 *     again
 * @param findings what the rules would not have let happen, oldest first, at most so many as were
 *     asked for
 * @param found how many findings there are in all
 */
public record ReplayReport(
    long entries, long commands, long steps, long refusals, List<Finding> findings, long found) {
  public ReplayReport {
    findings = List.copyOf(findings);
  }

  /** Whether everything is as the rules would have it. */
  public boolean isClean() {
    return found == 0;
  }

  /**
   * A command that the rules would not have let happen.
   *
   * @param seq its first entry
   * @param type that entry's type
   * @param who it is said to be of
   * @param codes the reasons against it; {@link LineReplay} lists those of its own
   * @param what a sentence
   */
  public record Finding(
      long seq, String stream, String type, String who, List<String> codes, String what) {
    public Finding {
      codes = List.copyOf(codes);
    }
  }
}
