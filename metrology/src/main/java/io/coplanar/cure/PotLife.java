// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;

/**
 * How long mixed epoxy may wait for the oven.
 *
 * @param minutes the longest time
 */
public record PotLife(double minutes) {

  /** That of {@link CureSettings}. */
  public static PotLife of(Settings settings) {
    return new PotLife(settings.get("pot_life_min"));
  }

  /**
   * Minutes from mixing to the oven; NaN where one of the times is.
   *
   * @throws InputFault when the epoxy was in the oven before it was mixed
   */
  public double minutes(double mixedAtS, double inOvenAtS) throws InputFault {
    if (mixedAtS > inOvenAtS) {
      throw new InputFault.Inconsistent(
          "--mixed-at " + Say.time(mixedAtS),
          "is after the log's oven start at " + Say.time(inOvenAtS) + " s",
          "the time of mixing on the log's clock, negative where the log starts later");
    }
    return (inOvenAtS - mixedAtS) / 60;
  }

  /** Whether a time from mixing to the oven is too long; false for NaN. */
  public boolean isOver(double mixToOvenMinutes) {
    return mixToOvenMinutes > minutes * (1 + 1e-12);
  }

  /** The latest moment for the oven, on the clock of {@code mixedAtS}. */
  public double latestOvenS(double mixedAtS) {
    return mixedAtS + 60 * minutes;
  }
}
