// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import io.coplanar.people.Action;

/** Who may ask. */
public sealed interface Access {
  /** Anybody who reaches the server. */
  record Everybody() implements Access {}

  /** Whoever is signed in, whatever the role. */
  record SignedIn() implements Access {}

  /** Whoever has a role for the action, and a token with it in its scope. */
  record May(Action action) implements Access {}

  /** Likewise, or whoever is signed in and lets a second person sign in the request. */
  record MaySign(Action action) implements Access {}
}
