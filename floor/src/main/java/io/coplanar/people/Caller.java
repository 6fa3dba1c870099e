// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody who has proved who he is.
 *
 * @param scopes what this proof may be used for; what the person may is asked besides
 * @param token the id of the token or session; empty for a signature within a request
 * @param where the station at which the person signed in; empty for a token
 * @param until from when on the proof is over
 */
public record Caller(Person person, Set<Action> scopes, String token, String where, Instant until)
    implements Authenticated {
  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /** Whether the person may do it with this proof. */
  public boolean may(Action action) {
    return scopes.contains(action) && Authority.may(person, action);
  }
}
