// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * Where the fibers at near positions lead: a one-to-one map that need not reach every position.
 * Positions count from 1, LC fibers likewise. Immutable.
 */
public final class FiberMap {
  /** What stands for "leads nowhere". */
  public static final int NONE = 0;

  private final int[] farOf;
  private final int farPositions;

  private FiberMap(int[] farOf, int farPositions) {
    this.farOf = farOf;
    this.farPositions = farPositions;
  }

  /**
   * The map of a function.
   *
   * @param far gives the far position of each near position, or {@link #NONE}
   * @throws IllegalArgumentException when two fibers lead to one position, or one leads beyond
   */
  public static FiberMap of(int nearPositions, int farPositions, IntUnaryOperator far) {
    int[] farOf = new int[nearPositions + 1];
    boolean[] taken = new boolean[farPositions + 1];
    for (int n = 1; n <= nearPositions; n++) {
      int f = far.applyAsInt(n);
      if (f != NONE && (f < 1 || f > farPositions || taken[f])) {
        throw new IllegalArgumentException(n + " leads to " + f);
      }
      farOf[n] = f;
      taken[f] = true;
    }
    return new FiberMap(farOf, farPositions);
  }

  /** Nothing leads anywhere. */
  public static FiberMap empty(int nearPositions, int farPositions) {
    return of(nearPositions, farPositions, n -> NONE);
  }

  /** Highest near position that could be asked for. */
  public int nearPositions() {
    return farOf.length - 1;
  }

  /** Highest far position that could be reached. */
  public int farPositions() {
    return farPositions;
  }

  /** Where a near position leads; {@link #NONE} where it does not, or there is no such position. */
  public int far(int near) {
    return near < 1 || near >= farOf.length ? NONE : farOf[near];
  }

  /** How many fibers lead through. */
  public int size() {
    return (int) Arrays.stream(farOf).filter(f -> f != NONE).count();
  }

  /** This map and then another. */
  public FiberMap then(FiberMap next) {
    return of(nearPositions(), next.farPositions, n -> next.far(far(n)));
  }

  /** The same fibers, seen from the far end. */
  public FiberMap reversed() {
    int[] nearOf = new int[farPositions + 1];
    for (int n = 1; n < farOf.length; n++) {
      if (farOf[n] != NONE) {
        nearOf[farOf[n]] = n;
      }
    }
    return new FiberMap(nearOf, nearPositions());
  }

  /** The near positions at which two maps differ, rising; leading nowhere is a difference too. */
  public List<Integer> differences(FiberMap other) {
    return java.util.stream.IntStream.rangeClosed(
            1, Math.max(nearPositions(), other.nearPositions()))
        .filter(n -> far(n) != other.far(n))
        .boxed()
        .toList();
  }

  /** Near to far, only those that lead somewhere. */
  public SortedMap<Integer, Integer> entries() {
    SortedMap<Integer, Integer> entries = new TreeMap<>();
    for (int n = 1; n < farOf.length; n++) {
      if (farOf[n] != NONE) {
        entries.put(n, farOf[n]);
      }
    }
    return entries;
  }

  static FiberMap of(int nearPositions, int farPositions, Map<Integer, Integer> entries) {
    return of(nearPositions, farPositions, n -> entries.getOrDefault(n, NONE));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FiberMap m && differences(m).isEmpty();
  }

  @Override
  public int hashCode() {
    return entries().hashCode();
  }

  @Override
  public String toString() {
    return entries().toString();
  }
}
