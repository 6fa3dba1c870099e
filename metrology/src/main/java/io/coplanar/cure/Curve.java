// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import java.util.ArrayList;
import java.util.List;

/**
 * A log for drawing: runs of neighboring samples with their span, however many samples there were.
 *
 * @param steps in the order of time
 */
public record Curve(List<Step> steps) {
  /**
   * Some samples that follow each other.
   *
   * @param fromS time of the first
   * @param toS time of the last
   * @param lowC lowest temperature among them
   * @param highC highest
   * @param firstC temperature of the first
   * @param lastC temperature of the last
   * @param minutesAt150C the dose up to the last
   */
  public record Step(
      double fromS,
      double toS,
      double lowC,
      double highC,
      double firstC,
      double lastC,
      double minutesAt150C) {

    Step and(Step next) {
      return new Step(
          fromS,
          next.toS,
          Math.min(lowC, next.lowC),
          Math.max(highC, next.highC),
          firstC,
          next.lastC,
          next.minutesAt150C);
    }
  }

  /** Gathers samples; when it is full, neighbors are joined and each step takes twice as many. */
  static final class Builder {
    private static final int MOST = 4096;

    private final List<Step> full = new ArrayList<>();
    private long stride = 1;
    private long inOpen;
    private double fromS;
    private double toS;
    private double lowC;
    private double highC;
    private double firstC;
    private double lastC;
    private double minutes;

    void add(double atS, double celsius, double minutesAt150C) {
      if (inOpen == 0) {
        fromS = atS;
        firstC = celsius;
        lowC = celsius;
        highC = celsius;
      }
      toS = atS;
      lastC = celsius;
      lowC = Math.min(lowC, celsius);
      highC = Math.max(highC, celsius);
      minutes = minutesAt150C;
      if (++inOpen == stride) {
        close();
      }
    }

    private void close() {
      full.add(new Step(fromS, toS, lowC, highC, firstC, lastC, minutes));
      inOpen = 0;
      if (full.size() == MOST) {
        for (int i = 0; i < MOST / 2; i++) {
          full.set(i, full.get(2 * i).and(full.get(2 * i + 1)));
        }
        full.subList(MOST / 2, MOST).clear();
        stride *= 2;
      }
    }

    Curve build() {
      if (inOpen > 0) {
        close();
      }
      return new Curve(List.copyOf(full));
    }
  }
}
