// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.event;

import java.util.List;

/** Something that happened; one of the sealed families below. */
public sealed interface Event
    permits CableEvent, EvidenceEvent, FixtureEvent, LotEvent, RecipeEvent, ToolEvent, UnitEvent {

  /** SHA-256 of the blobs that it rests on. */
  default List<String> blobs() {
    return List.of();
  }
}
