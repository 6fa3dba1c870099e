// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import java.util.List;

/**
 * An entry before it has a place in the log.
 *
 * @param stream what it is about, for example {@code fixture/F-12}: 1 to 200 characters
 * @param type what happened, for example {@code stage-completed}: lower case letters, digits,
 *     hyphens
 * @param payloadSchema the payload's form with its version, for example {@code coplanar/stage/2}
 * @param payload one JSON object as text; the ledger stores it without insignificant white space
 *     and otherwise character for character, numbers included
 * @param blobs SHA-256 of every blob that the payload speaks of, 64 lower case hexadecimal digits
 *     each; they must lie in the blob store before the entry is acknowledged
 */
public record Draft(
    String stream, String type, String payloadSchema, String payload, List<String> blobs) {
  public Draft {
    blobs = List.copyOf(blobs);
  }

  /** A draft that names no blob. */
  public Draft(String stream, String type, String payloadSchema, String payload) {
    this(stream, type, payloadSchema, payload, List.of());
  }
}
