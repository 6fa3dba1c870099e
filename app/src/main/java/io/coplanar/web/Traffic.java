// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import io.coplanar.web.http.ApiFault;
import io.coplanar.web.http.Faults;
import java.time.Duration;

/**
 * Counts the requests that are worked on, bounds them, and lets them end before the server does.
 */
final class Traffic {
  private final int most;
  private int inFlight;
  private boolean stopping;

  Traffic(int most) {
    this.most = most;
  }

  synchronized void enter() throws ApiFault {
    if (stopping) {
      throw Faults.stopping();
    }
    if (inFlight >= most) {
      throw Faults.flooded(1);
    }
    inFlight++;
  }

  /** How many are worked on now. */
  synchronized int inFlight() {
    return inFlight;
  }

  synchronized void leave() {
    inFlight--;
    notifyAll();
  }

  /** Lets nobody in any more, and waits for who is in. */
  synchronized void stop(Duration atMost) {
    stopping = true;
    long end = System.nanoTime() + atMost.toNanos();
    try {
      for (long left = atMost.toMillis(); inFlight > 0 && left > 0; ) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
