// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long somebody decides again whose streams others moved meanwhile: 50 times at least and ten
 * seconds at least. By count alone a fast neighbor starves a slow one, by time alone a slow machine
 * would try once. For one command and one thread.
 *
 * <pre>{@code
 * Patience patience = new Patience();
 * while (patience.isLeft()) { … decide, append, return … }
 * throw patience.spent();
 * }</pre>
 */
public final class Patience {
  static final int TRIES = 50;
  static final Duration LEAST = Duration.ofSeconds(10);

  private final LongSupplier nanoTime;
  private final long beganNs;
  private int tries;

  /** Begins now. */
  public Patience() {
    this(System::nanoTime);
  }

  Patience(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.beganNs = nanoTime.getAsLong();
  }

  /** Whether to decide once more; each time it says so counts as a try. */
  public boolean isLeft() {
    return tries++ < TRIES || nanoTime.getAsLong() - beganNs < LEAST.toNanos();
  }

  /** What to tell who asked; asking again with the same id is safe. */
  public IntakeStopped spent() {
    return new IntakeStopped(
        IntakeStopped.Why.UNREACHABLE,
        "others were faster for " + LEAST.toSeconds() + " s; ask again",
        null);
  }
}
