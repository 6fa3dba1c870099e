// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

/** The outcome of judging a cure; a log that cannot be trusted is never PASS, and never FAIL. */
public enum CureVerdict {
  PASS,
  FAIL,
  NOT_JUDGED
}
