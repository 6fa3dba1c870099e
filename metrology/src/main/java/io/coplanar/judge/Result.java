// SPDX-License-Identifier: Apache-2.0
package io.coplanar.judge;

import java.util.Collection;

/** The outcome of judging. */
public enum Result {
  PASS,
  FAIL,
  NOT_JUDGED;

  /** FAIL beats NOT_JUDGED beats PASS; nothing judged at all is NOT_JUDGED. */
  public static Result of(Collection<Result> parts) {
    if (parts.contains(FAIL)) {
      return FAIL;
    }
    return parts.isEmpty() || parts.contains(NOT_JUDGED) ? NOT_JUDGED : PASS;
  }
}
