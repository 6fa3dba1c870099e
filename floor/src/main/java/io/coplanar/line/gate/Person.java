// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.gate;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What the line asks of a person; the names lie elsewhere.
 *
 * @param id the random id that entries name
 * @param known whether there is such a person, who is active
 * @param certifiedUntil for which steps, as {@code recipe/step} or {@code *}/step, and from which
 *     moment on no longer
 * @param duties what else the person may do
 */
public record Person(
    String id, boolean known, Map<String, Instant> certifiedUntil, Set<Duty> duties) {
  public Person {
    certifiedUntil = Map.copyOf(certifiedUntil);
    duties = Set.copyOf(duties);
  }

  /** What not everybody may do. */
  public enum Duty {
    PROPOSE_RECIPE,
    RELEASE_RECIPE,
    START,
    LOAD,
    WORK,
    SIGN_DEVIATION,
    HOLD,
    RELEASE_HOLD,
    REWORK,
    SCRAP,
    QUARANTINE,
    DISPOSE,
    RECEIVE_LOT,
    RELEASE_LOT,
    MIX,
    KEEP_TOOLS,
    CALIBRATE,
    INSPECT
  }

  /** Somebody of whom nothing is known. */
  public static Person unknown(String id) {
    return new Person(id, false, Map.of(), Set.of());
  }

  /** Whether the person may do it. */
  public boolean may(Duty duty) {
    return known && duties.contains(duty);
  }
}
