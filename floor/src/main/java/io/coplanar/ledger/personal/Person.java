// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.personal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person.
 *
 * @param document a JSON object with the name and whatever else the house keeps; null once erased
 * @param photo any bytes, or null
 * @param addedAt by the server's clock
 * @param erasedAt when document and photo were erased; null while they are there
 */
public record Person(
    PersonId id,
    @Nullable String document,
    byte @Nullable [] photo,
    Instant addedAt,
    @Nullable Instant erasedAt) {
  /** Most bytes of a document. */
  public static final int MAX_DOCUMENT_BYTES = 64 << 10;

  /** Most bytes of a photo. */
  public static final int MAX_PHOTO_BYTES = 4 << 20;

  /** Whether nothing is known any more but that there was somebody. */
  public boolean isErased() {
    return erasedAt != null;
  }
}
