// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.merkle;

import java.util.ArrayList;
import java.util.List;
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

  /**
   * The roots of full tiles of a level, from one to before another.
   *
   * @throws MissingTile when one of them is not there or not full
   */
  default List<byte[]> roots(int level, long from, long to) {
    List<byte[]> roots = new ArrayList<>();
    for (long index = from; index < to; index++) {
      byte[] tile = tile(level, index);
      if (tile == null || tile.length != FULL_BYTES) {
        throw MissingTile.full(level, index);
      }
      roots.add(TileHashes.root(tile));
    }
    return roots;
  }
}
