// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import org.jspecify.annotations.Nullable;

/** Which entries an export holds. */
public sealed interface Selection {
  /** All that the checkpoint covers. */
  record All() implements Selection {}

  /**
   * A run of them.
   *
   * @param from the first
   * @param to one more than the last; null for all that the checkpoint covers
   */
  record Range(long from, @Nullable Long to) implements Selection {}

  /** Those of one stream. */
  record OfStream(String name) implements Selection {}
}
