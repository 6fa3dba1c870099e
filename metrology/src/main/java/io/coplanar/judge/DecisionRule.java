// SPDX-License-Identifier: Apache-2.0
package io.coplanar.judge;

/**
 * How the uncertainty counts (JCGM 106:2012, 8).
 *
 * <p>Simple acceptance (8.2.1) holds the value itself against the limit. Guarded acceptance (8.3.2)
 * accepts only values that lie inside the limit by at least the guard band w = k·u. A value between
 * the two is NOT_JUDGED; a value beyond the limit is FAIL under either rule, so a guarded rule
 * never passes what the simple one would not.
 *
 * @param guardFactor k, the guard band in standard uncertainties, 0 to 10; 0 is simple acceptance
 */
public record DecisionRule(double guardFactor) {
  /** The value itself counts. */
  public static final DecisionRule SIMPLE = new DecisionRule(0);

  public DecisionRule {
    if (!(guardFactor >= 0 && guardFactor <= 10)) {
      throw new IllegalArgumentException("guard factor " + guardFactor);
    }
  }

  /** Whether a guard band is kept. */
  public boolean guarded() {
    return guardFactor > 0;
  }

  /** The rule for people, to be printed with each result. */
  public String words() {
    return guarded()
        ? "guarded acceptance (JCGM 106): a value passes when it lies inside the limit by "
            + Sentences.number(guardFactor)
            + " standard uncertainties"
        : "simple acceptance (JCGM 106): a value passes when it lies inside the limit, whatever its"
            + " uncertainty";
  }
}
