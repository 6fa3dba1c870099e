// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** Who may do what. Whoever is unknown, dismissed or without a role may do nothing. */
public final class Authority {
  private Authority() {}

  /**
   * Whether a person may do something at all.
   *
   * @param person null for one who is not known
   */
  public static boolean may(@Nullable Person person, Action action) {
    return person != null
        && person.active()
        && !Collections.disjoint(person.roles(), action.roles());
  }
}
