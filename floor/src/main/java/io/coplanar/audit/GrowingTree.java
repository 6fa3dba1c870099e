// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A Merkle tree that leaves are added to. Keeps the roots of its complete subtrees and, level by
 * level, the hashes that do not yet fill a tile of {@value #WIDTH}.
 */
final class GrowingTree {
  static final int WIDTH = 256;

  /** Told of every tile that becomes full: as the writer should have stored it. */
  interface TileListener {
    void full(int level, long index, byte[] hashes, byte[] root);
  }

  private final Hashes hashes = new Hashes();
  private final TileListener listener;
  private final ArrayList<byte[]> edge = new ArrayList<>();
  private final List<byte[]> partial = new ArrayList<>();
  private long size;

  GrowingTree(TileListener listener) {
    this.listener = listener;
  }

  long size() {
    return size;
  }

  /** Adds a leaf, and gives its hash. */
  byte[] add(byte[] leaf) {
    byte[] own = hashes.leaf(leaf);
    byte[] hash = own;
    intoTile(0, hash, size);
    long rest = size;
    while ((rest & 1) == 1) {
      hash = hashes.node(edge.removeLast(), hash);
      rest >>= 1;
    }
    edge.add(hash);
    size++;
    return own;
  }

  byte[] root() {
    if (edge.isEmpty()) {
      return hashes.ofNothing();
    }
    byte[] root = edge.getLast();
    for (int i = edge.size() - 2; i >= 0; i--) {
      root = hashes.node(edge.get(i), root);
    }
    return root;
  }

  /** Level by level: the place of the hash is its index at that level. */
  private void intoTile(int level, byte[] hash, long index) {
    if (partial.size() == level) {
      partial.add(new byte[WIDTH * Hashes.BYTES]);
    }
    byte[] tile = partial.get(level);
    int place = (int) (index % WIDTH);
    System.arraycopy(hash, 0, tile, place * Hashes.BYTES, Hashes.BYTES);
    if (place == WIDTH - 1) {
      byte[] root = rootOf(tile);
      listener.full(level, index / WIDTH, tile.clone(), root);
      intoTile(level + 1, root, index / WIDTH);
    }
  }

  private byte[] rootOf(byte[] tile) {
    byte[][] row = new byte[WIDTH][];
    for (int i = 0; i < WIDTH; i++) {
      row[i] = Arrays.copyOfRange(tile, i * Hashes.BYTES, (i + 1) * Hashes.BYTES);
    }
    for (int width = WIDTH / 2; width >= 1; width /= 2) {
      for (int i = 0; i < width; i++) {
        row[i] = hashes.node(row[2 * i], row[2 * i + 1]);
      }
    }
    return row[0];
  }
}
