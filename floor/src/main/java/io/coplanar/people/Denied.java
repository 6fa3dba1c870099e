// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import java.time.Instant;

/** Why somebody is not let in. */
public sealed interface Denied extends Authenticated {
  /** The badge, the user, the PIN or the password is wrong: which of them is not told. */
  record Wrong() implements Denied {}

  /**
   * Too many wrong ones. Told for badges and users that nobody has, too.
   *
   * @param until that moment excluded
   */
  record LockedOut(Instant until) implements Denied {}

  /** No token or session has this secret; ended sessions are forgotten. */
  record Unknown() implements Denied {}

  /** The token's or session's time is over. */
  record Expired(Instant at) implements Denied {}

  /** The token was taken away. */
  record Revoked() implements Denied {}

  /** The person may do nothing any more. */
  record Dismissed() implements Denied {}

  /** A second signature needs a second person. */
  record SamePerson() implements Denied {}

  /** For programs. */
  default String code() {
    return switch (this) {
      case Wrong _ -> "WRONG_SECRET";
      case LockedOut _ -> "LOCKED_OUT";
      case Unknown _ -> "UNKNOWN_TOKEN";
      case Expired _ -> "EXPIRED";
      case Revoked _ -> "REVOKED";
      case Dismissed _ -> "DISMISSED";
      case SamePerson _ -> "SAME_PERSON";
    };
  }
}
