// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.blob;

import org.jspecify.annotations.Nullable;

/**
 * What the sender says about a blob before its bytes arrive. It is held against them, and never
 * trusted: a blob that is not what was claimed is not stored.
 *
 * @param bytes its length, or -1 where the sender does not know
 * @param hash its name, or null where the sender does not know
 */
public record Claim(long bytes, @Nullable BlobHash hash) {
  /** Nothing is known. */
  public static final Claim NONE = new Claim(-1, null);
}
