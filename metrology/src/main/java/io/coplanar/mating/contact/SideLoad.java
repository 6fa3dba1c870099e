// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

import java.util.List;

/**
 * What a pull on the cable does: its moment turns the ferrules about the row's middle until the
 * forces of the fibers balance it, on top of whatever moment they had before.
 *
 * <p>With a turn θ (µm a mm) pair i moves by {@code D + θ·x_i}. For each θ the forces give one D;
 * the moment {@code Σ F_i·x_i} then never falls as θ rises, since both come from the least energy,
 * which is convex. So θ is found by halving.
 */
final class SideLoad {
  private static final double LARGEST_TURN = 1e6;
  private static final int MOST_HALVINGS = 200;

  private final List<TipContact> laws;
  private final double[] distanceUm;
  private final double[] xMm;
  private final double forceN;

  SideLoad(List<TipContact> laws, double[] distanceUm, double[] xUm, double forceN) {
    this.laws = laws;
    this.distanceUm = distanceUm;
    this.xMm = new double[xUm.length];
    for (int i = 0; i < xUm.length; i++) {
      xMm[i] = xUm[i] / 1000;
    }
    this.forceN = forceN;
  }

  /**
   * Approach δ of each pair, µm: negative where it stays apart.
   *
   * @param momentNmm that the pull adds
   * @return infinitely far apart for all but the outermost fiber where the ferrule tips over it
   */
  double[] approachesUm(double momentNmm) {
    double wanted = momentN(0) + momentNmm;
    double sign = Math.signum(momentNmm);
    double turn = sign * 1e-6;
    while (sign * (momentN(turn) - wanted) < 0) {
      turn *= 2;
      if (Math.abs(turn) > LARGEST_TURN) {
        return tipped(sign);
      }
    }
    double low = 0;
    double high = turn;
    for (int i = 0; i < MOST_HALVINGS; i++) {
      double mid = (low + high) / 2;
      if (mid == low || mid == high) {
        break;
      }
      if (sign * (momentN(mid) - wanted) < 0) {
        low = mid;
      } else {
        high = mid;
      }
    }
    return approaches(high);
  }

  /**
   * The least moment, either way, that takes all force off a pair, N·mm: with even ends and rigid
   * tips {@code F·Σx²/(N·x)} of the outermost fiber. D is concave in θ, as the pairs' forces are
   * convex, so all pairs touch between two turns and nowhere else, and halving finds both.
   *
   * @return 0 where a pair does not touch anyway; NaN where all pairs lie above each other
   */
  double unloadingMomentNmm() {
    if (!allTouch(0)) {
      return 0;
    }
    double still = momentN(0);
    double least = Double.NaN;
    for (double sign : new double[] {-1, 1}) {
      double turn = turnThatUnloads(sign);
      if (!Double.isNaN(turn)) {
        double moment = Math.abs(momentN(turn) - still);
        least = Double.isNaN(least) ? moment : Math.min(least, moment);
      }
    }
    return least;
  }

  private double turnThatUnloads(double sign) {
    double low = 0;
    double high = sign * 1e-6;
    while (allTouch(high)) {
      low = high;
      high *= 2;
      if (Math.abs(high) > LARGEST_TURN) {
        return Double.NaN;
      }
    }
    for (int i = 0; i < MOST_HALVINGS; i++) {
      double mid = (low + high) / 2;
      if (mid == low || mid == high) {
        break;
      }
      if (allTouch(mid)) {
        low = mid;
      } else {
        high = mid;
      }
    }
    return low;
  }

  private boolean allTouch(double turn) {
    for (double approach : approaches(turn)) {
      if (!(approach >= 0)) {
        return false;
      }
    }
    return true;
  }

  private double[] approaches(double turn) {
    double[] distance = turned(turn);
    double d = new ForceSplit(laws, distance).approachUm(forceN);
    for (int i = 0; i < distance.length; i++) {
      distance[i] = d - distance[i];
    }
    return distance;
  }

  private double[] turned(double turn) {
    double[] distance = new double[distanceUm.length];
    for (int i = 0; i < distance.length; i++) {
      distance[i] = distanceUm[i] - turn * xMm[i];
    }
    return distance;
  }

  private double momentN(double turn) {
    double[] approach = approaches(turn);
    double sum = 0;
    for (int i = 0; i < approach.length; i++) {
      sum += laws.get(i).forceN(approach[i]) * xMm[i];
    }
    return sum;
  }

  private double[] tipped(double sign) {
    int outermost = 0;
    for (int i = 0; i < xMm.length; i++) {
      if (sign * xMm[i] > sign * xMm[outermost]) {
        outermost = i;
      }
    }
    double[] approach = new double[xMm.length];
    java.util.Arrays.fill(approach, Double.NEGATIVE_INFINITY);
    approach[outermost] = laws.get(outermost).approachUm(forceN);
    return approach;
  }
}
