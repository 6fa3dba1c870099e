// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A permission to go on in spite of named gates of one step, for one connector.
 *
 * @param requestedBy who asked
 * @param signedBy the second person; null while nobody has signed
 * @param until from this moment on it no longer counts; null while nobody has signed
 */
public record Deviation(
    String id,
    String step,
    List<String> gates,
    String reason,
    String requestedBy,
    @Nullable String signedBy,
    @Nullable Instant until) {

  /** Whether it stands in for a gate of a step that somebody does now; nobody signs for himself. */
  public boolean covers(String ofStep, String gate, String who, Instant now) {
    String signer = signedBy;
    Instant end = until;
    return signer != null
        && end != null
        && !signer.equals(who)
        && !signer.equals(requestedBy)
        && now.isBefore(end)
        && step.equals(ofStep)
        && gates.contains(gate);
  }

  Deviation signed(String by, Instant end) {
    return new Deviation(id, step, gates, reason, requestedBy, by, end);
  }
}
