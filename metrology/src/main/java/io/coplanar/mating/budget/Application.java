// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.budget;

import io.coplanar.evidence.Provenance;

/**
 * What an application bears on one kind of fiber.
 *
 * @param fiber the type's id; {@link #SINGLE_MODE} for any single-mode one
 * @param limitDb most loss of the whole link
 * @param reachKm most length
 */
record Application(
    String name,
    String fiber,
    double limitDb,
    double reachKm,
    Provenance provenance,
    String source) {
  static final String SINGLE_MODE = "SM";

  /** Whether this row is about a piece of fiber; single-mode fiber need not name its type. */
  boolean covers(Span span) {
    FiberType type = span.type();
    if (fiber.equals(SINGLE_MODE)) {
      return type == null || !type.multimode();
    }
    return type != null && type.id().equals(fiber);
  }
}
