// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import java.time.Instant;
import java.util.List;

/**
 * What came of something, or what it came of, however many steps away.
 *
 * @param links nearer ones first, then by the names of the nearer and the farther end, then by
 *     relation
 * @param cut whether there is more than the bounds allowed
 */
public record Trace(String node, Direction direction, List<Link> links, boolean cut) {
  public Trace {
    links = List.copyOf(links);
  }

  /** Which way. */
  public enum Direction {
    /** To what it came of. */
    UP,
    /** To what came of it. */
    DOWN
  }

  /**
   * One step of it.
   *
   * @param depth how many steps away its farther end is, from 1
   * @param child the later thing
   * @param parent the earlier one, which the child came of or had to do with
   * @param relation for example {@code used}, {@code ends}, {@code made-by}
   * @param first when it was seen first
   * @param last when it was seen last
   */
  public record Link(
      int depth, String child, String parent, String relation, Instant first, Instant last) {}

  /**
   * How far a search goes.
   *
   * @param depth so many steps: 1 to 20
   * @param size so many links, or connectors in a recall: 1 to 1,000,000
   */
  public record Bounds(int depth, int size) {
    /** Deeper than anything that is made here, and more connectors than a lot becomes. */
    public static final Bounds USUAL = new Bounds(10, 100_000);

    public Bounds {
      if (depth < 1 || depth > 20 || size < 1 || size > 1_000_000) {
        throw new IllegalArgumentException("1 to 20 steps and 1 to 1000000 links");
      }
    }
  }
}
