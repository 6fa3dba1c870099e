// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.budget;

/**
 * Why a link is not PASS.
 *
 * @param text a sentence for people, without the code
 */
public record BudgetReason(Code code, String text) {
  /** The reasons there are, in the order in which they are told. */
  public enum Code {
    COMPONENT_LIMIT(BudgetVerdict.FAIL),
    APPLICATION_LIMIT(BudgetVerdict.FAIL),
    REACH(BudgetVerdict.FAIL),
    NO_LIMIT(BudgetVerdict.NOT_JUDGED);

    private final BudgetVerdict verdict;

    Code(BudgetVerdict verdict) {
      this.verdict = verdict;
    }

    /** What this reason alone makes of a link. */
    public BudgetVerdict verdict() {
      return verdict;
    }
  }

  /** {@code CODE: text}. */
  @Override
  public String toString() {
    return code + ": " + text;
  }
}
