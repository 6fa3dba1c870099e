// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.merkle;

import org.jspecify.annotations.Nullable;

/**
 * Where the tiles of a tree are kept. A tile holds up to 256 hashes, 32 bytes each, one after
 * another; hash i of tile n on level L is the root of the complete subtree of 256^L leaves number
 * 256·n + i. A full tile never changes.
 */
@FunctionalInterface
public interface TileSource {
  /** How many hashes a full tile holds. */
  int WIDTH = 256;

  /** Bytes of a full tile. */
  int FULL_BYTES = WIDTH * MerkleHash.BYTES;

  /** The tile, full or as far as it is known; null where nothing of it is known. */
  byte @Nullable [] tile(int level, long index);
}
