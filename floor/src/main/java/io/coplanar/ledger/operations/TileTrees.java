// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import io.coplanar.ledger.merkle.HashReader;
import io.coplanar.ledger.merkle.MerkleHash;
import io.coplanar.ledger.merkle.MissingTile;
import io.coplanar.ledger.merkle.TileSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hashes for proofs of one entry after another: keeps, of each level, the tile used last with all
 * hashes between its leaves and its root, so that a million proofs read each tile once. 16 KiB a
 * level, and one more tile for what lies to the right.
 */
final class TileTrees implements HashReader {
  /** Levels of hashes in a tile: from 256 down to 1. */
  private static final int INNER_LEVELS = 9;

  /** Neighbors at a level are asked for in turns: the entry's own tile, and the last one. */
  private static final int KEPT = 2;

  private record Tree(long index, byte[][][] hashes) {}

  private final TileSource tiles;
  private final Map<Integer, @Nullable Tree[]> byLevel = new HashMap<>();

  TileTrees(TileSource tiles) {
    this.tiles = tiles;
  }

  @Override
  public byte[] hash(int level, long index) {
    int tileLevel = level / 8;
    int inner = level % 8;
    long first = index << inner;
    Tree tree = tree(tileLevel, first >>> 8);
    byte[][] hashes = tree.hashes[inner];
    int at = (int) ((first & 0xff) >>> inner);
    if (at >= hashes.length) {
      throw new MissingTile(
          tileLevel,
          tree.index,
          "tile %d of level %d holds fewer hashes than are needed"
              .formatted(tree.index, tileLevel));
    }
    return hashes[at];
  }

  private Tree tree(int level, long index) {
    @Nullable Tree[] kept = byLevel.computeIfAbsent(level, l -> new Tree[KEPT]);
    for (Tree tree : kept) {
      if (tree != null && tree.index == index) {
        return tree;
      }
    }
    Tree tree = new Tree(index, hashes(tiles.tile(level, index)));
    kept[1] = kept[0];
    kept[0] = tree;
    return tree;
  }

  /** All complete subtrees of a tile, which need not be full. */
  private static byte[][][] hashes(byte @Nullable [] tile) {
    byte[][][] inner = new byte[INNER_LEVELS][][];
    int count = tile == null ? 0 : tile.length / MerkleHash.BYTES;
    byte[][] leaves = new byte[count][];
    for (int i = 0; i < count; i++) {
      leaves[i] = Arrays.copyOfRange(tile, i * MerkleHash.BYTES, (i + 1) * MerkleHash.BYTES);
    }
    inner[0] = leaves;
    for (int l = 1; l < INNER_LEVELS; l++) {
      byte[][] below = inner[l - 1];
      inner[l] = new byte[below.length / 2][];
      for (int i = 0; i < inner[l].length; i++) {
        inner[l][i] = MerkleHash.node(below[2 * i], below[2 * i + 1]);
      }
    }
    return inner;
  }
}
