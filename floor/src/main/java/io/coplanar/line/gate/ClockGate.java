// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import io.coplanar.line.recipe.Step;

/** Times are the server's, and nothing passes while they cannot be trusted. */
final class ClockGate implements Gate<Step> {
  @Override
  public void check(Step step, Facts facts, Reasons reasons) {
    check(facts.now(), facts.clockTrusted(), facts.latest(), reasons);
  }

  static void check(
      java.time.Instant now, boolean trusted, java.time.Instant latest, Reasons reasons) {
    if (!trusted) {
      reasons
          .because(
              "CLOCK_JUMPED",
              "clock",
              "Nothing passes while the server's clock cannot be trusted.",
              "house rule")
          .found(now)
          .firm()
          .next("Set the server's clock right and restart the server.");
    }
    if (now.isBefore(latest)) {
      reasons
          .because(
              "CLOCK_BEHIND",
              "clock",
              "The server's clock cannot stand before what is recorded.",
              "house rule")
          .found(now)
          .limit(latest)
          .firm()
          .next("Set the server's clock right; then attempt again.");
    }
  }
}
