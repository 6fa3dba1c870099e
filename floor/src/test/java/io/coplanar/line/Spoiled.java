// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.line.gate.Attempt;

/**
 * An attempt with something wrong with it.
 *
 * @param code what the refusals must name
 * @param gate what a deviation would have to name; empty where none may stand in
 * @param after puts right again what was changed around the attempt
 */
record Spoiled(String who, Attempt attempt, String code, String gate, Runnable after) {
  static Spoiled firm(Attempt attempt, String code) {
    return new Spoiled(Furnishing.ANNA, attempt, code, "", () -> {});
  }

  static Spoiled of(Attempt attempt, String code, String gate) {
    return new Spoiled(Furnishing.ANNA, attempt, code, gate, () -> {});
  }
}
