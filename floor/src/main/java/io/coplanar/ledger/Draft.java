// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import java.util.List;

/**
 * An entry before it has a place in the log.
 *
 * @param stream what it is about, for example {@code fixture/F-12}: 1 to 200 characters. {@code
 *     ledger} is the ledger's own
 * @param type what happened, for example {@code stage-completed}: 1 to 100 lower case letters,
 *     digits and hyphens, no hyphen first
 * @param payloadSchema the payload's form with its version, for example {@code coplanar/stage/2}:
 *     ASCII letters, digits, {@code . _ / -}, then a slash and a number; at most 100 characters
 * @param payload one JSON object as text; the ledger stores it without insignificant white space
 *     and otherwise character for character, numbers included. No name twice in one object, at most
 *     64 levels deep, numbers and names of at most 1,000 characters
 * @param blobs SHA-256 of every blob that the payload speaks of, 64 lower case hexadecimal digits
 *     each, none twice, at most 1,000; they must lie in the blob store before the entry is
 *     acknowledged
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
