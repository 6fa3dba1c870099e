// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who changes something about people, where and why.
 *
 * @param command the client's own id for this command: asking again with it is safe
 * @param who the person's id
 * @param where the station
 * @param stationTime the station's clock, recorded and never used; null where it has none
 * @param reason in a person's words; null where none is needed
 */
public record Act(
    String command,
    String who,
    String where,
    @Nullable Instant stationTime,
    @Nullable String reason) {
  /** Without a clock and a reason of its own. */
  public Act(String command, String who, String where) {
    this(command, who, where, null, null);
  }
}
