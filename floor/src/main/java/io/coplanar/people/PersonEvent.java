// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import java.time.Instant;
import java.util.Set;

/** What happens to a person: the stream {@code person/<id>}. Never a name, never a secret. */
public sealed interface PersonEvent {

  /** Somebody is let in. */
  record Admitted(Set<Role> roles) implements PersonEvent {
    public Admitted {
      roles = Set.copyOf(roles);
    }
  }

  /** From now on the person is this and nothing else. */
  record RolesChanged(Set<Role> roles) implements PersonEvent {
    public RolesChanged {
      roles = Set.copyOf(roles);
    }
  }

  /**
   * Somebody else saw that the person can do a step.
   *
   * @param step {@code recipe/step} or {@code *}/step
   * @param until that moment excluded
   */
  record Certified(String step, Instant until) implements PersonEvent {}

  /** The person may not do a step any more. */
  record CertificationWithdrawn(String step, String reason) implements PersonEvent {}

  /** A PIN, password or token was made, changed or taken away; what it is lies elsewhere. */
  record SecretChanged(Kind kind) implements PersonEvent {
    /** What kind of secret. */
    public enum Kind {
      PIN,
      PASSWORD,
      TOKEN_ISSUED,
      TOKEN_REVOKED
    }
  }

  /** A PIN or password was right, after wrong ones; without those nothing is recorded. */
  record SecretRight() implements PersonEvent {}

  /** A PIN or password was wrong. */
  record SecretWrong() implements PersonEvent {}

  /** The person may do nothing any more. */
  record Dismissed(String reason) implements PersonEvent {}
}
