// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log, read back from its leaf.
 *
 * @param seq its place: the index of its leaf, from 0 without gaps
 * @param command the id of the command that appended it
 * @param part which of the command's entries it is, from 0
 * @param parts how many entries the command appended
 * @param version its place in its stream, from 1 without gaps
 * @param serverTime the server's clock; never earlier than that of the entry before
 * @param clockBehindMs by how much the server's clock stood behind the entry before, else 0: a
 *     clock that was set back is told, and never makes the record run backwards
 */
public record Entry(
    long seq,
    String command,
    int part,
    int parts,
    String stream,
    long version,
    String type,
    String who,
    String where,
    Instant serverTime,
    long clockBehindMs,
    @Nullable Instant stationTime,
    @Nullable String reason,
    List<String> blobs,
    String payloadSchema,
    String payload) {
  public Entry {
    blobs = List.copyOf(blobs);
  }
}
