// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import static io.coplanar.evidence.Provenance.HOUSE;
import static io.coplanar.evidence.Provenance.PUBLISHED;

import io.coplanar.evidence.Provenance;
import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Settings;
import java.util.List;

/** What secrets cost and how long wrong ones lock, each with its source. */
public final class PeopleSettings {
  private static final String OWASP =
      "OWASP Password Storage Cheat Sheet: Argon2id with at least 19 MiB, 2 passes, 1 lane";
  private static final String OURS = "our rule";

  /** As shipped. The minimums are OWASP's: a setting cannot make hashes cheaper than that. */
  public static final Settings DEFAULTS =
      Settings.of(
          List.of(
              of(
                  "argon2_memory_kib",
                  19_456,
                  19_456,
                  1_048_576,
                  PUBLISHED,
                  OWASP,
                  "memory of a hash"),
              of("argon2_passes", 2, 2, 20, PUBLISHED, OWASP, "passes over that memory"),
              of("argon2_lanes", 1, 1, 8, PUBLISHED, OWASP, "lanes of a hash"),
              of("pin_digits_n", 6, 4, 12, HOUSE, OURS, "least digits of a PIN"),
              of("password_characters_n", 12, 12, 64, HOUSE, OURS, "least length of a password"),
              of(
                  "wrong_secrets_n",
                  5,
                  3,
                  10,
                  HOUSE,
                  OURS,
                  "wrong PINs or passwords until lock-out"),
              of(
                  "lock_out_min",
                  15,
                  5,
                  1440,
                  HOUSE,
                  OURS,
                  "first lock-out; each wrong one doubles it"),
              of("lock_out_longest_min", 1440, 60, 10_080, HOUSE, OURS, "longest lock-out"),
              of("session_min", 720, 5, 1440, HOUSE, OURS, "how long one stays signed in"),
              of("token_longest_days", 366, 1, 3660, HOUSE, OURS, "longest life of a token")));

  private PeopleSettings() {}

  private static Setting of(
      String name, double value, double min, double max, Provenance p, String source, String say) {
    return new Setting(name, value, min, max, p, source, say);
  }
}
