// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.evidence.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * The server's clock as the gates and the ledger use it: it starts at the computer's time and then
 * runs with its steady counter, so that nobody's setting of the time makes a pot life longer or a
 * cool-down shorter. Small corrections are followed, never backwards; a jump is not, and from then
 * on the clock is not trusted until the server is restarted.
 */
public final class LineClock extends Clock {
  private static final Duration FOLLOW = Duration.ofHours(1);

  private final Clock wall;
  private final Duration jump;
  private final LongSupplier steadyNs;
  private Instant anchor;
  private long anchorNs;
  private Instant last;
  private boolean trusted = true;

  /**
   * @param wall the computer's time
   * @param steadyNs a counter that nobody sets, as {@link System#nanoTime}
   */
  public LineClock(Clock wall, LongSupplier steadyNs) {
    this(wall, steadyNs, LineSettings.DEFAULTS);
  }

  /**
   * @param wall the computer's time
   * @param steadyNs a counter that nobody sets, as {@link System#nanoTime}
   * @param settings {@link LineSettings}
   */
  public LineClock(Clock wall, LongSupplier steadyNs, Settings settings) {
    this.wall = wall;
    jump = Duration.ofMillis((long) (1000 * settings.get(LineSettings.CLOCK_JUMP_S)));
    this.steadyNs = steadyNs;
    anchor = wall.instant();
    last = anchor;
    anchorNs = steadyNs.getAsLong();
  }

  /** The computer's. */
  public static LineClock system() {
    return system(LineSettings.DEFAULTS);
  }

  /**
   * The computer's.
   *
   * @param settings {@link LineSettings}
   */
  public static LineClock system(Settings settings) {
    return new LineClock(Clock.systemUTC(), System::nanoTime, settings);
  }

  @Override
  public synchronized Instant instant() {
    long ns = steadyNs.getAsLong();
    Instant steady = anchor.plusNanos(ns - anchorNs);
    Instant shown = wall.instant();
    if (Duration.between(steady, shown).abs().compareTo(jump) > 0) {
      trusted = false;
    }
    if (trusted && Duration.between(anchor, steady).compareTo(FOLLOW) > 0) {
      // so slow that it cannot be used to creep
      anchor = shown;
      anchorNs = ns;
      steady = shown;
    }
    if (steady.isAfter(last)) {
      last = steady;
    }
    return last;
  }

  /** Whether the computer's time and the steady counter have agreed so far. */
  public synchronized boolean trusted() {
    instant();
    return trusted;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the line's clock is UTC");
  }
}
