// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import io.coplanar.line.LineClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that may be hurried, so that an oven's ten minutes need not be waited for. Only a demo
 * has one: its ledger's origin says that it is a demo's, and {@code serve} knows no such clock.
 */
final class DemoClock {
  /** No single hurry is longer: it is for ovens and cool-downs, not for making things expire. */
  static final Duration LONGEST = Duration.ofHours(24);

  private final LineClock line;
  private volatile long aheadNs;

  DemoClock() {
    line = new LineClock(new Ahead(Clock.systemUTC()), () -> System.nanoTime() + aheadNs);
  }

  /** The clock that the gates and the ledger run on. */
  LineClock line() {
    return line;
  }

  /** Lets so much time pass at once, and returns the time then. */
  Instant advance(Duration time) {
    if (time.isNegative() || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a demo's clock goes forward, by at most " + LONGEST);
    }
    // under the clock's own lock: it must never see the time moved and its counter not
    synchronized (line) {
      aheadNs += time.toNanos();
    }
    return line.instant();
  }

  /** The computer's time, and what was hurried. */
  private final class Ahead extends Clock {
    private final Clock computer;

    Ahead(Clock computer) {
      this.computer = computer;
    }

    @Override
    public Instant instant() {
      return computer.instant().plusNanos(aheadNs);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("the demo's clock is UTC");
    }
  }
}
