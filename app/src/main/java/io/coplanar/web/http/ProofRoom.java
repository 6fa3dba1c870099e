// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Bounds how many secrets are being proved at once: each costs memory and time by intention. */
public final class ProofRoom {
  private static final long PATIENCE_S = 2;

  private final Semaphore places;

  public ProofRoom(int places) {
    this.places = new Semaphore(places, true);
  }

  /** What proves a secret. */
  @FunctionalInterface
  public interface Proof<T> {
    T prove() throws Exception;
  }

  /**
   * Proves it when there is a place.
   *
   * @throws ApiFault 429 when there is none for 2 s
   */
  public <T> T prove(Proof<T> proof) throws Exception {
    if (!places.tryAcquire(PATIENCE_S, TimeUnit.SECONDS)) {
      throw Faults.flooded(5);
    }
    try {
      return proof.prove();
    } finally {
      places.release();
    }
  }
}
