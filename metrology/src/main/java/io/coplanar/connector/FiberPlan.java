// SPDX-License-Identifier: Apache-2.0
package io.coplanar.connector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which positions of which ferrules hold a fiber: what is meant by "a 12-fiber MPO".
 *
 * <p>Positions run from 1 through all ports: 1 to 12 are those of the first of two 12-fiber ports,
 * 13 to 24 those of the second. Within a port they are numbered as {@link FiberLayout} says.
 */
public enum FiberPlan {
  /** Eight fibers in a ferrule for 12: the four in the middle are left out (40GBASE-SR4's plug). */
  EIGHT("8", new FiberLayout(12, 1), 1, 4),
  TWELVE("12", new FiberLayout(12, 1), 1, 0),
  SIXTEEN("16", new FiberLayout(16, 1), 1, 0),
  TWENTY_FOUR("24", new FiberLayout(12, 2), 1, 0),
  THIRTY_TWO("32", new FiberLayout(16, 2), 1, 0),
  /** Two separate plugs with 12 fibers each, side by side on one module or cable. */
  TWO_TWELVE("2x12", new FiberLayout(12, 1), 2, 0);

  private final String id;
  private final FiberLayout layout;
  private final int ports;
  private final int dark;

  FiberPlan(String id, FiberLayout layout, int ports, int dark) {
    this.id = id;
    this.layout = layout;
    this.ports = ports;
    this.dark = dark;
  }

  /** The word in files: {@code 12}, {@code 2x12}. */
  public String id() {
    return id;
  }

  /** The plan of this word. */
  public static Optional<FiberPlan> find(String id) {
    return List.of(values()).stream().filter(p -> p.id.equals(id)).findFirst();
  }

  /** All words, in order. */
  public static List<String> ids() {
    return List.of(values()).stream().map(FiberPlan::id).toList();
  }

  /** The positions of one port, with and without a fiber. */
  public FiberLayout layout() {
    return layout;
  }

  /** How many ferrules. */
  public int ports() {
    return ports;
  }

  /** Highest position; some may hold no fiber. */
  public int positions() {
    return layout.count() * ports;
  }

  /** How many fibers. */
  public int fibers() {
    return positions() - dark * layout.rows() * ports;
  }

  /** Whether a position holds a fiber. */
  public boolean holds(int position) {
    if (position < 1 || position > positions()) {
      return false;
    }
    int column = layout.columnOf(inPort(position));
    int first = (layout.columns() - dark) / 2;
    return column < first || column >= first + dark;
  }

  /** The positions that hold a fiber, rising. */
  public List<Integer> held() {
    return IntStream.rangeClosed(1, positions()).filter(this::holds).boxed().toList();
  }

  /** The same row by row, the rows of the second port after those of the first. */
  public List<List<Integer>> heldRows() {
    List<List<Integer>> rows = new ArrayList<>();
    for (int start = 1; start <= positions(); start += layout.columns()) {
      int from = start;
      rows.add(IntStream.range(from, from + layout.columns()).filter(this::holds).boxed().toList());
    }
    return rows;
  }

  /** Whether the two mate position for position; 8 fibers sit in the ferrule for 12. */
  public boolean fits(FiberPlan other) {
    return layout.equals(other.layout) && ports == other.ports;
  }

  /** Of two that fit, the one with fewer fibers: what a channel of both can carry. */
  public FiberPlan common(FiberPlan other) {
    return fibers() <= other.fibers() ? this : other;
  }

  /**
   * The position at row {@code r} and column {@code c} of the port that holds {@code position}; row
   * and column from 0, top to bottom and left to right.
   */
  int at(int position, int row, int column) {
    int port = (position - 1) / layout.count();
    return port * layout.count() + row * layout.columns() + column + 1;
  }

  int rowOf(int position) {
    return layout.rowOf(inPort(position));
  }

  int columnOf(int position) {
    return layout.columnOf(inPort(position));
  }

  private int inPort(int position) {
    return (position - 1) % layout.count() + 1;
  }
}
