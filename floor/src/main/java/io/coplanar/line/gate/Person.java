// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import io.coplanar.people.Action;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What the line asks of a person; the names lie elsewhere.
 *
 * @param id the random id that entries name
 * @param known whether there is such a person, who is active
 * @param certifiedUntil for which steps, as {@code recipe/step} or {@code *}/step, and from which
 *     moment on no longer
 * @param actions what the person's roles allow
 */
public record Person(
    String id, boolean known, Map<String, Instant> certifiedUntil, Set<Action> actions) {
  public Person {
    certifiedUntil = Map.copyOf(certifiedUntil);
    actions = Set.copyOf(actions);
  }

  /** Somebody of whom nothing is known. */
  public static Person unknown(String id) {
    return new Person(id, false, Map.of(), Set.of());
  }

  /** Whether the person may do it. */
  public boolean may(Action action) {
    return known && actions.contains(action);
  }
}
