// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

/**
 * Why a cure is not PASS.
 *
 * @param text a sentence for people, without the code
 */
public record CureReason(Code code, String text) {
  /** The reasons there are, in the order in which they are told. */
  public enum Code {
    TOO_FEW_SAMPLES(CureVerdict.NOT_JUDGED),
    TIME_ORDER(CureVerdict.NOT_JUDGED),
    GAP(CureVerdict.NOT_JUDGED),
    JUMP(CureVerdict.NOT_JUDGED),
    ENDS_HOT(CureVerdict.NOT_JUDGED),
    DOSE(CureVerdict.FAIL),
    PEAK(CureVerdict.FAIL),
    POT_LIFE(CureVerdict.FAIL);

    private final CureVerdict verdict;

    Code(CureVerdict verdict) {
      this.verdict = verdict;
    }

    /** What this reason alone makes of a cure. */
    public CureVerdict verdict() {
      return verdict;
    }
  }

  /** {@code CODE: text}. */
  @Override
  public String toString() {
    return code + ": " + text;
  }
}
