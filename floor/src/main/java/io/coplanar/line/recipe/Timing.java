// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether the waiting times of a recipe leave any time at all for each step. "At least" and "at
 * most" between steps are difference constraints; a step is unreachable when those up to it
 * contradict each other, which a negative cycle shows (Bellman and Ford).
 */
final class Timing {
  private Timing() {}

  /** The step {@code to} comes at most this much after {@code from}; negative turns it around. */
  private record Bound(int from, int to, double seconds) {}

  static void check(Recipe recipe, Problems problems) {
    List<Step> steps = recipe.steps();
    for (int last = 1; last < steps.size(); last++) {
      if (contradicts(recipe, last)) {
        Step step = steps.get(last);
        int line =
            step.gates().stream()
                .filter(GateSpec.Dwell.class::isInstance)
                .mapToInt(GateSpec::line)
                .findFirst()
                .orElse(step.line());
        problems.add(
            line,
            "UNREACHABLE",
            "step '"
                + step.id()
                + "' can never be passed: its waiting time contradicts those before it,"
                + " so it and all after it are unreachable",
            "waiting times that leave room for each other");
        return;
      }
    }
  }

  private static boolean contradicts(Recipe recipe, int last) {
    List<Bound> bounds = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      if (i > 0) {
        bounds.add(new Bound(i, i - 1, 0));
      }
      for (GateSpec gate : recipe.steps().get(i).gates()) {
        int since = gate instanceof GateSpec.Dwell d ? recipe.place(d.since()) : -1;
        if (gate instanceof GateSpec.Dwell d && since >= 0 && since < i) {
          if (d.limit().hasMax()) {
            bounds.add(new Bound(since, i, d.maxS()));
          }
          if (d.limit().hasMin()) {
            bounds.add(new Bound(i, since, -d.minS()));
          }
        }
      }
    }
    double[] at = new double[last + 1];
    Arrays.fill(at, 0);
    for (int round = 0; round <= last; round++) {
      boolean changed = false;
      for (Bound b : bounds) {
        if (at[b.from] + b.seconds < at[b.to]) {
          at[b.to] = at[b.from] + b.seconds;
          changed = true;
        }
      }
      if (!changed) {
        return false;
      }
    }
    return true;
  }
}
