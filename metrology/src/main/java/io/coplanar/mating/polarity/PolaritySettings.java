// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import io.coplanar.evidence.Provenance;
import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Settings;
import java.util.List;

/** What the polarity of a channel rests on and a person may question. */
public final class PolaritySettings {
  /** 1: cassette U1 leads the lower position of a pair to contact A; 0: cassette U2 does. */
  public static final String U1_LOW_AT_A = "cassette_u1_low_at_a";

  /** The shipped values. */
  public static final Settings DEFAULTS =
      Settings.of(
          List.of(
              new Setting(
                  U1_LOW_AT_A,
                  1,
                  0,
                  1,
                  Provenance.UNVERIFIED,
                  "that the pairs are p and m+1-p follows from the geometry; which of U1 and U2"
                      + " leads p to contact A is not in any public source",
                  "Cassette U1 leads position p to contact A of port p, and U2 to contact B; 0:"
                      + " the other way round.")));

  private PolaritySettings() {}

  /** Whether a channel's answer rests on it. */
  public static boolean uses(Channel channel) {
    return channel.parts().stream()
        .anyMatch(
            p ->
                p instanceof Part.Cassette c
                    && (c.kind() == Part.Kind.U1 || c.kind() == Part.Kind.U2));
  }
}
