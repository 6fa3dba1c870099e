// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.merkle;

/**
 * A stored tile is not there, or holds fewer hashes than the tree's size asks for. The storage has
 * lost it, or the size is wrong.
 */
public final class MissingTile extends RuntimeException {
  private final int level;
  private final long index;

  public MissingTile(int level, long index, String message) {
    super(message);
    this.level = level;
    this.index = index;
  }

  /** A tile that the tree's size asks for whole. */
  public static MissingTile full(int level, long index) {
    return new MissingTile(
        level, index, "tile %d of level %d is full and is not stored".formatted(index, level));
  }

  /** The tile's level: an entry of it is the root of 256^level leaves. */
  public int level() {
    return level;
  }

  /** Which tile of its level. */
  public long index() {
    return index;
  }
}
