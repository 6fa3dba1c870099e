// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.merkle;

import java.util.Arrays;

/**
 * Computes the hashes between the stored levels from tiles. A hash costs one tile and at most 127
 * node hashes, wherever it lies.
 */
public final class TileHashes implements HashReader {
  private final TileSource tiles;

  public TileHashes(TileSource tiles) {
    this.tiles = tiles;
  }

  @Override
  public byte[] hash(int level, long index) {
    int tileLevel = level / 8;
    int inner = level % 8;
    long first = index << inner;
    long tileIndex = first >>> 8;
    byte[] tile = tiles.tile(tileLevel, tileIndex);
    int from = (int) (first & 0xff);
    int count = 1 << inner;
    if (tile == null || tile.length < (from + count) * MerkleHash.BYTES) {
      throw new MissingTile(
          tileLevel,
          tileIndex,
          "tile %d of level %d holds %d hashes, %d are needed"
              .formatted(
                  tileIndex,
                  tileLevel,
                  tile == null ? 0 : tile.length / MerkleHash.BYTES,
                  from + count));
    }
    return subtree(tile, from, count);
  }

  /** The root over a full tile. */
  public static byte[] root(byte[] tile) {
    return subtree(tile, 0, TileSource.WIDTH);
  }

  /** The root over {@code count} hashes of a tile, a power of two. */
  static byte[] subtree(byte[] tile, int from, int count) {
    if (count == 1) {
      return Arrays.copyOfRange(tile, from * MerkleHash.BYTES, (from + 1) * MerkleHash.BYTES);
    }
    int half = count / 2;
    return MerkleHash.node(subtree(tile, from, half), subtree(tile, from + half, half));
  }
}
