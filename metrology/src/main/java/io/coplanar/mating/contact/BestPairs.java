// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Settings;
import io.coplanar.numeric.MinimumMatching;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of several ends to mate with which: as many pairs as possible, and among these ways the one
 * whose forces to close all fibers have the least sum.
 *
 * @param pairs in the order of their first ends
 * @param unpaired ends that stay alone: one too many, of another count, or not fully measured
 */
public record BestPairs(List<Mating> pairs, List<EndShape> unpaired) {
  /** Most ends that are planned at once. */
  public static final int MOST = MinimumMatching.MOST;

  /**
   * @param ends at most {@link #MOST}
   * @throws InputFault where an end cannot be mated in this way at all: angled, key up to key up
   */
  public static BestPairs of(List<EndShape> ends, Conditions how) throws InputFault {
    int n = ends.size();
    double[][] force = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        boolean fit = i != j && ends.get(i).layout().equals(ends.get(j).layout());
        double f = fit ? Mating.closingForceN(ends.get(j), ends.get(i), how) : Double.NaN;
        force[i][j] = f;
        force[j][i] = f;
      }
    }
    int[] partner = MinimumMatching.of(force);
    List<Mating> pairs = new ArrayList<>();
    List<EndShape> unpaired = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (partner[i] < 0) {
        unpaired.add(ends.get(i));
      } else if (i < partner[i]) {
        pairs.add(Mating.of(ends.get(i), ends.get(partner[i]), how));
      }
    }
    return new BestPairs(List.copyOf(pairs), List.copyOf(unpaired));
  }

  /** Sum of the forces that close all fibers, N. */
  public double sumN() {
    return pairs.stream().mapToDouble(Mating::closingForceN).sum();
  }

  /** The settings that the plan depends on. */
  public Settings used(Conditions how) {
    Map<String, Setting> used = new LinkedHashMap<>();
    for (Mating m : pairs) {
      how.used(m.a().layout().count()).list().forEach(s -> used.put(s.name(), s));
    }
    if (pairs.isEmpty()) {
      how.used(0).list().forEach(s -> used.put(s.name(), s));
    }
    return Settings.of(List.copyOf(used.values()));
  }
}
