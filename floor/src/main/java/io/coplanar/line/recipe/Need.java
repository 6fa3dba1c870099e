// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import java.util.function.Predicate;

/**
 * A gate that a step of some work must have.
 *
 * @param what for people, after "needs"
 * @param met by a gate of the step
 */
record Need(String what, Predicate<GateSpec> met) {
  static Need tool(ToolClass c) {
    return new Need(
        "a tool of class " + c.id(),
        g -> g instanceof GateSpec.Tool t && t.classes().contains(c.id()));
  }

  static Need referenced(ToolClass c) {
    return new Need(
        "a tool of class " + c.id() + " with 'reference_age'",
        g ->
            g instanceof GateSpec.Tool t
                && t.classes().contains(c.id())
                && t.reference() != null
                && t.reference().hasMax());
  }

  static Need lot(LotKind kind) {
    return new Need(
        "a lot of kind " + kind.id(),
        g -> g instanceof GateSpec.Lot l && l.kind().equals(kind.id()));
  }

  /** A measured value with a limit on one side at least. */
  static Need value(String name, boolean min, boolean max) {
    return new Need(
        "the value " + name + " with " + (min && max ? "'min' and 'max'" : min ? "'min'" : "'max'"),
        g ->
            g instanceof GateSpec.Value v
                && v.name().equals(name)
                && (!min || v.limit().hasMin())
                && (!max || v.limit().hasMax()));
  }

  static Need choice(String name) {
    return new Need(
        "the choice " + name, g -> g instanceof GateSpec.Choice c && c.name().equals(name));
  }

  static Need verdict(VerdictKind kind) {
    return new Need(
        "the verdict " + kind.id(),
        g -> g instanceof GateSpec.Verdict v && v.of().equals(kind.id()));
  }
}
