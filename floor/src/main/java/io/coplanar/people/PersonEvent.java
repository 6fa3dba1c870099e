// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import java.time.Instant;
import java.util.List;
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

  /**
   * A badge, PIN, password or token was made, changed or taken away; what it is lies elsewhere.
   *
   * @param token the id of the token; empty for the others
   */
  record SecretChanged(Kind kind, String token) implements PersonEvent {
    public SecretChanged(Kind kind) {
      this(kind, "");
    }

    /** What kind of secret. */
    public enum Kind {
      BADGE,
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

  /**
   * The person wanted to change something about people and was refused, or was turned away from
   * what he may not do.
   *
   * @param about whom, by id; empty for somebody new, and for what is not about people
   * @param codes every reason's, at least one
   */
  record Refused(Action action, String about, List<String> codes) implements PersonEvent {
    public Refused {
      codes = List.copyOf(codes);
    }
  }

  /**
   * A request of the person's came to nothing before anything was decided: it was malformed, too
   * large, of another type or method, or for what is not there.
   *
   * @param kind the word of the problem that was answered
   * @param request its method and path
   * @param field what was wrong; empty where it is not told, as for what is about people
   */
  record TurnedAway(String kind, String request, String field) implements PersonEvent {}

  /** The person may do nothing any more. */
  record Dismissed(String reason) implements PersonEvent {}
}
