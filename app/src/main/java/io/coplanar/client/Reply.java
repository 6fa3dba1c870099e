// SPDX-License-Identifier: Apache-2.0
package io.coplanar.client;

/** What the server said. */
public sealed interface Reply {
  /** The document as it came. */
  Json body();

  /**
   * It happened, or this is what was asked to be seen.
   *
   * @param repeated whether it had been asked with this key before
   */
  record Done(Json body, boolean repeated) implements Reply {}

  /** It did not happen, for the reasons that the problem lists. */
  record Refused(Json body, Problem problem, boolean repeated) implements Reply {}
}
