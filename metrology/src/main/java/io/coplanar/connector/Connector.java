// SPDX-License-Identifier: Apache-2.0
package io.coplanar.connector;

import org.jspecify.annotations.Nullable;

/**
 * One plug of an array, as far as it is known; null is "not known", never a default.
 *
 * @param plan its fibers
 * @param pins with guide pins or without
 * @param polish end face
 * @param fiber the fiber it is made for
 * @param material of the ferrule
 * @param build of the housing
 */
public record Connector(
    FiberPlan plan,
    @Nullable Pins pins,
    @Nullable Polish polish,
    @Nullable FiberType fiber,
    @Nullable FerruleMaterial material,
    @Nullable Build build) {

  /** A plug of which only fibers, pins and polish matter. */
  public static Connector of(FiberPlan plan, @Nullable Pins pins, @Nullable Polish polish) {
    return new Connector(plan, pins, polish, null, null, null);
  }

  /** Where its key sits. */
  public KeyPlace key() {
    return KeyPlace.of(plan.layout());
  }
}
