// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.event;

import java.util.List;

/**
 * Somebody tried, and was refused. Stands in the stream of what was attempted on.
 *
 * @param action what was tried: {@code step} or another command's name
 * @param step the step; empty where the action is none
 * @param serials the connectors that it would have touched
 * @param refusals every reason, at least one
 */
public record AttemptRefused(
    String action, String step, List<String> serials, List<Refusal> refusals)
    implements CableEvent,
        EvidenceEvent,
        FixtureEvent,
        LotEvent,
        RecipeEvent,
        ToolEvent,
        UnitEvent {
  public AttemptRefused {
    serials = List.copyOf(serials);
    refusals = List.copyOf(refusals);
    if (refusals.isEmpty()) {
      throw new IllegalArgumentException("refused without a reason");
    }
  }
}
