// SPDX-License-Identifier: Apache-2.0
package io.coplanar.numeric;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The matching of greatest weight in a general graph, by Edmonds' blossoms with dual variables (J.
 * Edmonds, Maximum matching and a polyhedron with 0,1-vertices, 1965; the O(n³) form with one slack
 * edge a vertex: Z. Galil, Efficient algorithms for finding maximum matching in graphs, ACM
 * Computing Surveys 18, 1986).
 *
 * <p>Vertices are 1 … n; n + 1 … 2n are blossoms, odd cycles shrunk to one vertex; 0 is none. An
 * edge between two of them is stored by its ends among the vertices. A vertex's dual starts at the
 * greatest weight; an edge is tight when its ends' duals sum to twice its weight, which keeps all
 * numbers whole.
 */
final class Blossoms {
  private static final int FREE = -1;
  private static final int EVEN = 0;
  private static final int ODD = 1;

  private final int n;
  private final long[][] weight;
  private int top;

  /** The ends of the edge between two vertices or blossoms; 0 where there is none. */
  private final int[][] from;

  private final int[][] to;

  private final long[] dual;
  private final int[] match;

  /** The vertex from which a vertex or blossom is reached by the edge of least slack. */
  private final int[] slackFrom;

  /** The outermost blossom that holds a vertex. */
  private final int[] outer;

  /** The end, among the vertices, of the edge by which the search came here. */
  private final int[] parent;

  private final int[] label;
  private final int[] seen;
  private int round;

  /** Which part of a blossom holds a vertex. */
  private final int[][] part;

  /** The cycle of a blossom, its base first. */
  private final List<List<Integer>> cycle = new ArrayList<>();

  private final ArrayDeque<Integer> queue = new ArrayDeque<>();

  /**
   * @param weights n × n, symmetric; 0 is no edge
   */
  Blossoms(long[][] weights) {
    n = weights.length;
    top = n;
    int size = 2 * n + 1;
    weight = new long[n + 1][n + 1];
    from = new int[size][size];
    to = new int[size][size];
    dual = new long[size];
    match = new int[size];
    slackFrom = new int[size];
    outer = new int[size];
    parent = new int[size];
    label = new int[size];
    seen = new int[size];
    part = new int[size][n + 1];
    long greatest = 0;
    for (int u = 1; u <= n; u++) {
      for (int v = 1; v <= n; v++) {
        weight[u][v] = weights[u - 1][v - 1];
        greatest = Math.max(greatest, weight[u][v]);
        if (weight[u][v] > 0) {
          from[u][v] = u;
          to[u][v] = v;
        }
      }
    }
    for (int x = 0; x < size; x++) {
      cycle.add(new ArrayList<>());
    }
    for (int u = 1; u <= n; u++) {
      outer[u] = u;
      part[u][u] = u;
      dual[u] = greatest;
    }
  }

  /** The partner of each vertex, counted from 0; −1 where it has none. */
  int[] match() {
    while (augmentOnce()) {
      // each round adds a pair
    }
    int[] partner = new int[n];
    for (int u = 1; u <= n; u++) {
      partner[u - 1] = match[u] - 1;
    }
    return partner;
  }

  private boolean exists(int x, int y) {
    return from[x][y] != 0;
  }

  private long slack(int x, int y) {
    int u = from[x][y];
    int v = to[x][y];
    return dual[u] + dual[v] - 2 * weight[u][v];
  }

  private void offerSlack(int u, int x) {
    if (slackFrom[x] == 0 || slack(u, x) < slack(slackFrom[x], x)) {
      slackFrom[x] = u;
    }
  }

  private void findSlack(int x) {
    slackFrom[x] = 0;
    for (int u = 1; u <= n; u++) {
      if (exists(u, x) && outer[u] != x && label[outer[u]] == EVEN) {
        offerSlack(u, x);
      }
    }
  }

  private void enqueue(int x) {
    if (x <= n) {
      queue.add(x);
    } else {
      cycle.get(x).forEach(this::enqueue);
    }
  }

  private void setOuter(int x, int blossom) {
    outer[x] = blossom;
    if (x > n) {
      cycle.get(x).forEach(y -> setOuter(y, blossom));
    }
  }

  /** Turns a blossom's cycle so that the way from its base to a part has even length. */
  private int evenWay(int blossom, int x) {
    List<Integer> ring = cycle.get(blossom);
    int at = ring.indexOf(x);
    if (at % 2 == 0) {
      return at;
    }
    Collections.reverse(ring.subList(1, ring.size()));
    return ring.size() - at;
  }

  private void setMatch(int x, int y) {
    match[x] = to[x][y];
    if (x > n) {
      List<Integer> ring = cycle.get(x);
      int entry = part[x][from[x][y]];
      int way = evenWay(x, entry);
      for (int i = 0; i < way; i++) {
        setMatch(ring.get(i), ring.get(i ^ 1));
      }
      setMatch(entry, y);
      Collections.rotate(ring, -way);
    }
  }

  private void augment(int x, int y) {
    int u = x;
    int v = y;
    while (true) {
      int next = outer[match[u]];
      setMatch(u, v);
      if (next == 0) {
        return;
      }
      int above = outer[parent[next]];
      setMatch(next, above);
      u = above;
      v = next;
    }
  }

  private int commonAncestor(int x, int y) {
    round++;
    int u = x;
    int v = y;
    while (u != 0 || v != 0) {
      if (u != 0) {
        if (seen[u] == round) {
          return u;
        }
        seen[u] = round;
        u = outer[match[u]];
        u = u == 0 ? 0 : outer[parent[u]];
      }
      int swap = u;
      u = v;
      v = swap;
    }
    return 0;
  }

  private void shrink(int x, int base, int y) {
    int b = n + 1;
    while (b <= top && outer[b] != 0) {
      b++;
    }
    top = Math.max(top, b);
    dual[b] = 0;
    label[b] = EVEN;
    match[b] = match[base];
    List<Integer> ring = cycle.get(b);
    ring.clear();
    ring.add(base);
    walkTo(base, x, ring);
    Collections.reverse(ring.subList(1, ring.size()));
    walkTo(base, y, ring);
    setOuter(b, b);
    for (int z = 1; z <= top; z++) {
      from[b][z] = 0;
      from[z][b] = 0;
    }
    Arrays.fill(part[b], 0);
    for (int inner : ring) {
      for (int z = 1; z <= top; z++) {
        if (exists(inner, z) && (!exists(b, z) || slack(inner, z) < slack(b, z))) {
          copyEdge(inner, z, b);
        }
      }
      for (int u = 1; u <= n; u++) {
        if (part[inner][u] != 0) {
          part[b][u] = inner;
        }
      }
    }
    findSlack(b);
  }

  private void walkTo(int base, int start, List<Integer> ring) {
    for (int x = start; x != base; ) {
      int mate = outer[match[x]];
      ring.add(x);
      ring.add(mate);
      enqueue(mate);
      x = outer[parent[mate]];
    }
  }

  private void copyEdge(int inner, int z, int b) {
    from[b][z] = from[inner][z];
    to[b][z] = to[inner][z];
    from[z][b] = from[z][inner];
    to[z][b] = to[z][inner];
  }

  private void expand(int b) {
    List<Integer> ring = cycle.get(b);
    ring.forEach(x -> setOuter(x, x));
    int entry = part[b][from[b][parent[b]]];
    int way = evenWay(b, entry);
    for (int i = 0; i < way; i += 2) {
      int odd = ring.get(i);
      int even = ring.get(i + 1);
      parent[odd] = from[even][odd];
      label[odd] = ODD;
      label[even] = EVEN;
      slackFrom[odd] = 0;
      findSlack(even);
      enqueue(even);
    }
    label[entry] = ODD;
    parent[entry] = parent[b];
    for (int i = way + 1; i < ring.size(); i++) {
      label[ring.get(i)] = FREE;
      findSlack(ring.get(i));
    }
    outer[b] = 0;
  }

  /** Follows a tight edge; true when it ended in a new pair. */
  private boolean follow(int x, int y) {
    int u = outer[from[x][y]];
    int v = outer[to[x][y]];
    if (label[v] == FREE) {
      parent[v] = from[x][y];
      label[v] = ODD;
      int mate = outer[match[v]];
      slackFrom[v] = 0;
      slackFrom[mate] = 0;
      label[mate] = EVEN;
      enqueue(mate);
    } else if (label[v] == EVEN) {
      int base = commonAncestor(u, v);
      if (base == 0) {
        augment(u, v);
        augment(v, u);
        return true;
      }
      shrink(u, base, v);
    }
    return false;
  }

  private boolean augmentOnce() {
    Arrays.fill(label, FREE);
    Arrays.fill(slackFrom, 0);
    queue.clear();
    for (int x = 1; x <= top; x++) {
      if (outer[x] == x && match[x] == 0) {
        parent[x] = 0;
        label[x] = EVEN;
        enqueue(x);
      }
    }
    if (queue.isEmpty()) {
      return false;
    }
    while (true) {
      if (grow()) {
        return true;
      }
      if (!moveDuals(step())) {
        return false;
      }
      queue.clear();
      for (int x = 1; x <= top; x++) {
        int u = slackFrom[x];
        if (outer[x] == x && u != 0 && outer[u] != x && slack(u, x) == 0 && follow(u, x)) {
          return true;
        }
      }
      for (int b = n + 1; b <= top; b++) {
        if (outer[b] == b && label[b] == ODD && dual[b] == 0) {
          expand(b);
        }
      }
    }
  }

  private boolean grow() {
    while (!queue.isEmpty()) {
      int u = queue.remove();
      if (label[outer[u]] == ODD) {
        continue;
      }
      for (int v = 1; v <= n; v++) {
        if (!exists(u, v) || outer[u] == outer[v]) {
          continue;
        }
        if (slack(u, v) != 0) {
          offerSlack(u, outer[v]);
        } else if (follow(u, v)) {
          return true;
        }
      }
    }
    return false;
  }

  /** How far the duals can move until an edge becomes tight or a blossom's dual 0. */
  private long step() {
    long d = Long.MAX_VALUE;
    for (int b = n + 1; b <= top; b++) {
      if (outer[b] == b && label[b] == ODD) {
        d = Math.min(d, dual[b] / 2);
      }
    }
    for (int x = 1; x <= top; x++) {
      if (outer[x] == x && slackFrom[x] != 0) {
        long s = slack(slackFrom[x], x);
        if (label[x] == FREE) {
          d = Math.min(d, s);
        } else if (label[x] == EVEN) {
          d = Math.min(d, s / 2);
        }
      }
    }
    return d;
  }

  /** False where no further pair adds weight. */
  private boolean moveDuals(long d) {
    for (int u = 1; u <= n; u++) {
      if (label[outer[u]] == EVEN) {
        if (dual[u] <= d) {
          return false;
        }
        dual[u] -= d;
      } else if (label[outer[u]] == ODD) {
        dual[u] += d;
      }
    }
    for (int b = n + 1; b <= top; b++) {
      if (outer[b] == b && label[b] == EVEN) {
        dual[b] += 2 * d;
      } else if (outer[b] == b && label[b] == ODD) {
        dual[b] -= 2 * d;
      }
    }
    return true;
  }
}
