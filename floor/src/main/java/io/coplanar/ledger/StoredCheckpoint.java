// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import java.time.Instant;

/**
 * A signed checkpoint as the ledger keeps it.
 *
 * @param size how many entries it covers
 * @param note the signed note, whole
 * @param signedAt by the server's clock; not covered by the signature
 */
public record StoredCheckpoint(long size, String note, Instant signedAt) {}
