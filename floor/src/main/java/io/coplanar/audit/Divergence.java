// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import io.coplanar.audit.Problem.Code;
import org.jspecify.annotations.Nullable;

/**
 * Where the entries leave what was signed: after the last checkpoint that holds and before the end
 * of the first that does not. Checkpoints come smallest first.
 *
 * <p>A stored checkpoint that holds helps only as long as the key has signed one history. Once a
 * larger checkpoint holds than one that does not, it has signed two (it is in other hands, or an
 * old copy was put back and gone on with), and only checkpoints from outside count.
 */
final class Divergence {
  private long lastHeld;
  private long lastHeldOutside;
  private long wrongSize = -1;
  private String wrongName = "";
  private long heldBefore;
  private long heldOutsideBefore;
  private boolean signedTwice;

  /** A checkpoint that holds. */
  void holds(long size, boolean outside) {
    signedTwice |= wrongSize >= 0;
    lastHeld = Math.max(lastHeld, size);
    if (outside) {
      lastHeldOutside = Math.max(lastHeldOutside, size);
    }
  }

  /** A checkpoint, rightly signed, that does not hold. */
  void fails(long size, String name) {
    if (wrongSize < 0) {
      wrongSize = size;
      wrongName = name;
      heldBefore = lastHeld;
      heldOutsideBefore = lastHeldOutside;
      // another of this size holds
      signedTwice = lastHeld == size;
    }
  }

  /** How many entries the largest that holds covers. */
  long lastHeld() {
    return lastHeld;
  }

  /** What to tell after the last checkpoint; null when all hold. */
  @Nullable Problem problem() {
    if (wrongSize < 0) {
      return null;
    }
    // of one size, some may hold: then the others are no upper bound for them
    long good = signedTwice ? Math.min(heldOutsideBefore, wrongSize - 1) : heldBefore;
    StringBuilder text = new StringBuilder();
    text.append("The first ").append(wrongSize).append(" entries are not those that ");
    text.append(wrongName).append(" was signed over");
    if (good > 0) {
      text.append("; the first ").append(good).append(" are");
    }
    if (signedTwice) {
      text.append("; the same key has signed these too, so that");
      text.append(
          heldBefore > good && heldBefore < wrongSize
              ? " the stored checkpoint of " + heldBefore + " entries, which holds, proves nothing"
              : " stored checkpoints prove nothing");
    }
    return new Problem(
        Code.ROOT, Math.max(0, good), Math.max(0, wrongSize - 1), text.append('.').toString());
  }
}
