// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.blob;

import java.time.Instant;

/**
 * A blob in a store.
 *
 * @param bytes its length
 * @param since when it was last put or claimed by an entry, by the store's clock
 */
public record Blob(BlobHash hash, long bytes, Instant since) {}
