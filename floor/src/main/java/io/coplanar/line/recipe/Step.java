// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import java.util.List;
import java.util.Locale;

/**
 * A step of a recipe.
 *
 * @param id unique in its recipe
 * @param title for people
 * @param work what is done, in the trade's words; what must be gated follows from it
 * @param on what it is done to
 * @param say what the operator is told
 * @param gates what must hold before the step counts as done; those that hold for every step
 *     (order, a certified person, no hold, bound evidence) need no mention
 * @param line where it stands in the file, from 1
 */
public record Step(
    String id, String title, Work work, On on, String say, List<GateSpec> gates, int line) {
  public Step {
    gates = List.copyOf(gates);
  }

  /** What a step is done to. */
  public enum On {
    UNIT,
    FIXTURE,
    CABLE;

    /** The word in files. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
