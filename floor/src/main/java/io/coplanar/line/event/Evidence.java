// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stored bytes and what was said of them when they came.
 *
 * @param sha256 the blob
 * @param of what they are to prove: {@code geometry}, {@code cure}, …
 * @param instrument the tool that made them
 * @param port its port; null where it has none
 * @param capturedFrom when the instrument began
 * @param capturedTo when it ended
 * @param serials the connectors that they belong to
 * @param fixture the fixture that they belong to; null where to none
 */
public record Evidence(
    String sha256,
    String of,
    String instrument,
    @Nullable String port,
    Instant capturedFrom,
    Instant capturedTo,
    List<String> serials,
    @Nullable String fixture) {
  public Evidence {
    serials = List.copyOf(serials);
  }
}
