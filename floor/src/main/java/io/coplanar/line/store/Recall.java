// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import java.time.Instant;
import java.util.List;

/**
 * Every connector that was made of something after a moment, and where it is now.
 *
 * @param root a stream's name: a lot, a mix, a film, a tool, a person
 * @param units by serial
 * @param cut whether there are more than the bounds allowed: those that are not told are as suspect
 *     as the others
 */
public record Recall(String root, Instant after, List<Whereabouts> units, boolean cut) {
  public Recall {
    units = List.copyOf(units);
  }
}
