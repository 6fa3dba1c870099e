// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks the ledger to append entries, all or none. Texts are well-formed Unicode, and those that
 * name something are not blank and hold no control character. The payloads have at most 16 Mi
 * characters together.
 *
 * @param id given by the client and never used for anything else: asking again with the same id
 *     returns the first answer, so that a time-out (which means <em>unknown</em>) may be followed
 *     by asking again. 1 to 100 printable ASCII characters without space
 * @param who the random id of the person, or the name of the program, that did it. Never a person's
 *     name: what identifies people lies beside the log and can be erased. 1 to 200 characters
 * @param where the station: 1 to 200 characters
 * @param stationTime the station's own clock, or null where it has none; stored in milliseconds,
 *     years 1 to 9999, never trusted
 * @param reason why, in a person's words; null where none is needed. 1 to 4,000 characters, of the
 *     control characters only tab and line feed
 * @param expected the versions at which the client last saw the streams that its decision rests on;
 *     a stream that is not listed may have moved meanwhile. Each stream once, at most 1,000
 * @param entries 1 to 1,000; each one's leaf has at most 256 KiB
 */
public record Command(
    String id,
    String who,
    String where,
    @Nullable Instant stationTime,
    @Nullable String reason,
    List<Expectation> expected,
    List<Draft> entries) {
  public Command {
    expected = List.copyOf(expected);
    entries = List.copyOf(entries);
  }

  /**
   * A stream as the client last saw it.
   *
   * @param version how many entries it held: 0 for a stream that did not exist
   */
  public record Expectation(String stream, long version) {}
}
