// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Losses by offset of randomly mated connectors, drawn from tolerances (Monte Carlo). The same seed
 * gives the same numbers.
 *
 * @param sortedDb of all fibers, rising
 * @param sortedWorstDb of each connector's worst fiber, rising
 * @param meanErrorDb standard error of the mean; fibers of one connector move together, so it is
 *     that of the connectors' means
 */
record Population(double[] sortedDb, double[] sortedWorstDb, double meanDb, double meanErrorDb) {
  private static final double DB = 10 / Math.log(10);

  static Population draw(Tolerances t, double modeRadiusUm, int connectors, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = t.layout().count();
    double[] all = new double[connectors * n];
    double[] worst = new double[connectors];
    double perUm2 = DB / (modeRadiusUm * modeRadiusUm);
    double sum = 0;
    double sumOfSquares = 0;
    for (int c = 0; c < connectors; c++) {
      double ofConnector = connector(t, random, all, c * n, perUm2);
      double mean = ofConnector / n;
      sum += mean;
      sumOfSquares += mean * mean;
      for (int i = 0; i < n; i++) {
        worst[c] = Math.max(worst[c], all[c * n + i]);
      }
    }
    Arrays.sort(all);
    Arrays.sort(worst);
    double mean = sum / connectors;
    double variance = Math.max(0, sumOfSquares / connectors - mean * mean);
    return new Population(all, worst, mean, Math.sqrt(variance / Math.max(1, connectors - 1)));
  }

  /** The same matings seen with another mode radius: the loss is as the square of 1/w. */
  Population seenWith(double oldRadiusUm, double newRadiusUm) {
    double factor = oldRadiusUm / newRadiusUm * (oldRadiusUm / newRadiusUm);
    return new Population(
        times(sortedDb, factor),
        times(sortedWorstDb, factor),
        meanDb * factor,
        meanErrorDb * factor);
  }

  private static double[] times(double[] values, double factor) {
    double[] product = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      product[i] = values[i] * factor;
    }
    return product;
  }

  /** Fills in the losses of one mated pair; returns their sum, dB. */
  private static double connector(
      Tolerances t, SplittableRandom random, double[] losses, int at, double perUm2) {
    Vector2 common = pins(t, random);
    double turn = uniform(random, t.mostTurnRad());
    double sigma = t.normalSigmaUm();
    double slack = t.fiberClearanceUm() / 2;
    double sum = 0;
    for (int i = 0; i < t.layout().count(); i++) {
      double x = common.x() - turn * t.layout().yUm(i + 1) + sigma * random.nextGaussian();
      double y = common.y() + turn * t.layout().xUm(i + 1) + sigma * random.nextGaussian();
      Vector2 d = new Vector2(x, y).plus(disc(random, slack)).plus(disc(random, slack).times(-1));
      losses[at + i] = perUm2 * d.dot(d);
      sum += losses[at + i];
    }
    return sum;
  }

  private static Vector2 pins(Tolerances t, SplittableRandom random) {
    double reach = t.pinClearanceUm() / 2;
    return switch (t.pins()) {
      case FLOAT -> disc(random, reach);
      case APC -> new Vector2(uniform(random, reach), reach);
      case APC_COMPENSATED ->
          new Vector2(uniform(random, reach), t.leftSigmaUm() * random.nextGaussian());
    };
  }

  private static double uniform(SplittableRandom random, double reach) {
    return (2 * random.nextDouble() - 1) * reach;
  }

  /** A point anywhere in a disc, each place as likely as another. */
  private static Vector2 disc(SplittableRandom random, double radius) {
    if (radius == 0) {
      return Vector2.ZERO;
    }
    while (true) {
      double x = 2 * random.nextDouble() - 1;
      double y = 2 * random.nextDouble() - 1;
      if (x * x + y * y <= 1) {
        return new Vector2(x * radius, y * radius);
      }
    }
  }

  /** Share of fibers with at most this loss. */
  double shareOfFibers(double lossDb) {
    return share(sortedDb, lossDb);
  }

  /** Share of connectors of which every fiber has at most this loss. */
  double shareOfConnectors(double lossDb) {
    return share(sortedWorstDb, lossDb);
  }

  private static double share(double[] sorted, double most) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (sorted[mid] <= most) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return (double) low / sorted.length;
  }

  /** The loss that a share of the fibers stays within, dB. */
  double quantileDb(double share) {
    return quantile(sortedDb, share);
  }

  /** The loss that a share of the connectors' worst fibers stays within, dB. */
  double worstQuantileDb(double share) {
    return quantile(sortedWorstDb, share);
  }

  private static double quantile(double[] sorted, double share) {
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, Math.min(sorted.length - 1, index))];
  }
}
