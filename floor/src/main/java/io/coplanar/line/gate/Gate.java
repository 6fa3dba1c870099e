// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

/**
 * A rule.
 *
 * @param <S> what the recipe says about it; {@code Step} for a rule that holds for every step
 */
@FunctionalInterface
interface Gate<S> {
  /** Adds every reason why the attempt must be refused; none means that it may pass. */
  void check(S spec, Facts facts, Reasons reasons);
}
