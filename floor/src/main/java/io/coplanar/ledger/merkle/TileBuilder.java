// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a growing tree into tiles: full ones go to a sink as soon as they are full, the last one of
 * each level stays in memory (8 KiB a level, and a million leaves have three levels).
 */
public final class TileBuilder {
  /** Receives a tile that has become full. */
  @FunctionalInterface
  public interface Sink {
    /**
     * @param root over its hashes
     */
    void full(int level, long index, byte[] hashes, byte[] root);
  }

  private final List<Partial> levels = new ArrayList<>();
  private final Frontier frontier;
  private final Sink sink;

  private TileBuilder(Frontier frontier, Sink sink) {
    this.frontier = frontier;
    this.sink = sink;
  }

  /** The tiles of a tree without leaves. */
  public static TileBuilder create(Sink sink) {
    return new TileBuilder(Frontier.empty(), sink);
  }

  /**
   * Goes on with a tree whose full tiles are kept.
   *
   * @param tiles holds every full tile of a tree of {@code fullLeaves + lastLeaves.size()} leaves
   * @param fullLeaves how many leaves lie in full tiles of level 0: a multiple of 256
   * @param lastLeaves the hashes of the leaves after them, fewer than 256
   * @throws MissingTile when a full tile is not there
   */
  public static TileBuilder open(
      TileSource tiles, long fullLeaves, List<byte[]> lastLeaves, Sink sink) {
    if (fullLeaves < 0
        || fullLeaves % TileSource.WIDTH != 0
        || lastLeaves.size() >= TileSource.WIDTH) {
      throw new IllegalArgumentException(
          fullLeaves + " leaves in full tiles and " + lastLeaves.size() + " after them");
    }
    List<Partial> levels = new ArrayList<>();
    Partial leaves = new Partial();
    leaves.index = fullLeaves / TileSource.WIDTH;
    levels.add(leaves);
    for (long hashes = fullLeaves / TileSource.WIDTH; hashes > 0; hashes /= TileSource.WIDTH) {
      levels.add(edge(tiles, levels.size(), hashes));
    }
    TileBuilder builder =
        new TileBuilder(
            Frontier.read(fullLeaves, new TileHashes((l, i) -> tile(levels, tiles, l, i))), sink);
    builder.levels.addAll(levels);
    lastLeaves.forEach(builder::add);
    return builder;
  }

  /** The last tile of a level: each of its hashes is the root of a full tile of the level below. */
  private static Partial edge(TileSource tiles, int level, long hashes) {
    Partial partial = new Partial();
    partial.index = hashes / TileSource.WIDTH;
    tiles.roots(level - 1, partial.index * TileSource.WIDTH, hashes).forEach(partial::add);
    return partial;
  }

  /** Takes in the hash of the next leaf. */
  public void add(byte[] leafHash) {
    frontier.add(leafHash);
    byte[] hash = leafHash;
    for (int level = 0; ; level++) {
      if (level == levels.size()) {
        levels.add(new Partial());
      }
      Partial partial = levels.get(level);
      partial.add(hash);
      if (partial.count < TileSource.WIDTH) {
        return;
      }
      byte[] full = partial.bytes();
      hash = TileHashes.root(full);
      sink.full(level, partial.index, full, hash);
      partial.next();
    }
  }

  /** The same tree, to be grown apart: what is added to one is not added to the other. */
  public TileBuilder copy(Sink other) {
    TileBuilder copy = new TileBuilder(frontier.copy(), other);
    levels.forEach(level -> copy.levels.add(level.copy()));
    return copy;
  }

  /** How many leaves there are. */
  public long size() {
    return frontier.size();
  }

  /** The root over all leaves. */
  public byte[] root() {
    return frontier.root();
  }

  /** An edge of its own over the same leaves. */
  public Frontier frontier() {
    return frontier.copy();
  }

  /**
   * All tiles of the tree as it is now: the last one of each level from memory, the others from
   * {@code kept}. Leaves that are added later do not change what it gives.
   */
  public TileSource tiles(TileSource kept) {
    List<Partial> now = levels.stream().map(Partial::copy).toList();
    return (level, index) -> tile(now, kept, level, index);
  }

  private static byte @Nullable [] tile(
      List<Partial> levels, TileSource kept, int level, long index) {
    if (level < levels.size() && levels.get(level).index == index) {
      return levels.get(level).bytes();
    }
    return kept.tile(level, index);
  }

  /** The last tile of a level, not full. */
  private static final class Partial {
    private long index;
    private int count;
    private byte[] hashes = new byte[TileSource.FULL_BYTES];

    void add(byte[] hash) {
      System.arraycopy(hash, 0, hashes, count * MerkleHash.BYTES, MerkleHash.BYTES);
      count++;
    }

    void next() {
      index++;
      count = 0;
    }

    byte[] bytes() {
      return Arrays.copyOf(hashes, count * MerkleHash.BYTES);
    }

    Partial copy() {
      Partial copy = new Partial();
      copy.index = index;
      copy.count = count;
      copy.hashes = hashes.clone();
      return copy;
    }
  }
}
