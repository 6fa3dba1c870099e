// SPDX-License-Identifier: Apache-2.0
/**
 * The Merkle tree of RFC 6962 over the log's leaves: hashes, compact ranges, full tiles of 256
 * hashes, and the two proofs. Knows bytes only; what a leaf means is nobody's business here.
 *
 * <p>A hash is an array of 32 bytes. Who is given one does not modify it.
 */
@NullMarked
package io.coplanar.ledger.merkle;

import org.jspecify.annotations.NullMarked;
