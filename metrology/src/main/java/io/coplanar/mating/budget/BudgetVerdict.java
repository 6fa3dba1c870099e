// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.budget;

/** The outcome of holding a link against its limits. */
public enum BudgetVerdict {
  PASS,
  FAIL,
  NOT_JUDGED
}
