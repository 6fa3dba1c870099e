// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.profile;

import io.coplanar.evidence.Provenance;
import java.util.ArrayList;
import java.util.List;

/**
 * What one cell of an acceptance table allows.
 *
 * @param steps from small to large; always covers every size, the last one ends at infinity. Empty
 *     where the limit is not known.
 * @param source in words
 */
public record Cell(List<Step> steps, Provenance provenance, String source) {
  public Cell {
    steps = List.copyOf(steps);
    for (int i = 1; i < steps.size(); i++) {
      if (!rises(steps.get(i - 1), steps.get(i))) {
        throw new IllegalArgumentException("steps must rise: " + steps);
      }
    }
    if (!steps.isEmpty() && !Double.isInfinite(steps.getLast().endUm())) {
      throw new IllegalArgumentException("sizes are left out: " + steps);
    }
  }

  static boolean rises(Step one, Step next) {
    return next.endUm() > one.endUm()
        || (next.endUm() == one.endUm() && next.inclusive() && !one.inclusive());
  }

  /** Whether the limit is known. */
  public boolean known() {
    return !steps.isEmpty();
  }

  /** How many of the sizes (µm) fall into each step. A size that is no number is the largest. */
  public int[] counts(double[] sizesUm) {
    int[] counts = new int[steps.size()];
    for (double size : sizesUm) {
      int i = 0;
      // NaN reaches no end: it lands in the last step, which is the strictest there is
      while (i < counts.length - 1 && !steps.get(i).reaches(size)) {
        i++;
      }
      if (counts.length > 0) {
        counts[i]++;
      }
    }
    return counts;
  }

  /** The ranges of the steps in words, for people. */
  public List<String> ranges() {
    List<String> words = new ArrayList<>();
    double begin = 0;
    boolean included = true;
    for (Step step : steps) {
      words.add(Step.range(begin, included, step));
      begin = step.endUm();
      included = !step.inclusive();
    }
    return words;
  }
}
