// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The computer's time, which the test moves, and the counter that moves with it. */
final class Wall extends Clock {
  static final Instant BEGIN = Instant.parse("2026-11-24T06:00:00Z");

  private volatile Instant shown = BEGIN;
  private volatile long steadyNs;

  void tick(long seconds) {
    shown = shown.plusSeconds(seconds);
    steadyNs += seconds * 1_000_000_000L;
  }

  /** As somebody who sets the computer's clock. */
  void set(Instant time) {
    shown = time;
  }

  long steadyNs() {
    return steadyNs;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    return shown;
  }
}
