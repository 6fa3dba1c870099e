// SPDX-License-Identifier: Apache-2.0
/**
 * Remembers bytes, provably; knows no connector. An append-only, signed log in which every entry is
 * a leaf of one Merkle tree (RFC 6962), with a durable store under it and projections beside it.
 *
 * <p>What is acknowledged is on disk: when {@code append} returns {@link
 * io.coplanar.ledger.Outcome.Accepted}, the entries, everything derived from them and the blobs
 * that they name survive a power cut.
 */
@NullMarked
package io.coplanar.ledger;

import org.jspecify.annotations.NullMarked;
