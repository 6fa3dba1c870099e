// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import io.coplanar.cure.OvenRecord.Gap;
import io.coplanar.cure.OvenRecord.Jumps;
import io.coplanar.cure.OvenRecord.Sample;
import io.coplanar.evidence.Settings;

/** Folds a log's samples, in the order of the file, into an {@link OvenRecord}. */
final class RecordBuilder {
  /** How near to the peak counts as still curing, °C. */
  private static final double NEAR_PEAK_C = 10;

  private final Arrhenius arrhenius;
  private final double minC;
  private final double maxC;
  private final double maxGapS;
  private final double maxJumpC;
  private final double maxJumpCPerS;
  private final double peakMaxC;
  private final double ovenStartC;
  private final Curve.Builder curve = new Curve.Builder();

  private long rows;
  private long kept;
  private double firstS = Double.NaN;
  private double lastS = Double.NaN;
  private double disorderS = Double.NaN;

  /** The last kept sample, or the first row's time where none is kept yet. */
  private double markS = Double.NaN;

  private double endC = Double.NaN;
  private double minutes;

  /** What the last addition to {@code minutes} lost, carried on (Kahan). */
  private double carried;

  private double peakC = Double.NEGATIVE_INFINITY;
  private double peakS = Double.NaN;
  private double gapS;
  private double gapFromS = Double.NaN;
  private long gaps;
  private long jumps;
  private Sample firstJump = Sample.NONE;
  private double jumpC = Double.NaN;
  private boolean overPeak;
  private double overPeakS = Double.NaN;
  private double ovenS = Double.NaN;
  private double hotS = Double.NaN;
  private double hotC = Double.NaN;

  RecordBuilder(Settings settings) {
    arrhenius = Arrhenius.of(settings);
    minC = settings.get("sensor_min_c");
    maxC = settings.get("sensor_max_c");
    maxGapS = settings.get("max_gap_s");
    maxJumpC = settings.get("max_jump_c");
    maxJumpCPerS = settings.get("max_jump_c_per_s");
    peakMaxC = settings.get("peak_max_c");
    ovenStartC = settings.get("oven_start_c");
  }

  /**
   * Adds a row.
   *
   * @param seconds finite
   * @param celsius NaN where the file holds no number
   */
  void add(double seconds, double celsius) {
    rows++;
    if (rows == 1) {
      firstS = seconds;
      markS = seconds;
    } else if (!(seconds > lastS) && Double.isNaN(disorderS)) {
      disorderS = seconds;
    }
    lastS = seconds;
    if (celsius >= minC && celsius <= maxC) {
      keep(seconds, celsius);
    }
  }

  private void keep(double seconds, double celsius) {
    gap(seconds);
    if (kept > 0) {
      step(seconds, celsius);
    }
    kept++;
    if (celsius > peakC) {
      peakC = celsius;
      peakS = seconds;
    }
    if (!overPeak && celsius > peakMaxC) {
      overPeak = true;
      overPeakS = markS;
    }
    if (Double.isNaN(ovenS) && celsius >= ovenStartC) {
      ovenS = seconds;
    }
    if (celsius >= peakC - NEAR_PEAK_C) {
      hotS = seconds;
      hotC = celsius;
    }
    markS = seconds;
    endC = celsius;
    curve.add(seconds, celsius, minutes);
  }

  private void step(double seconds, double celsius) {
    double elapsedS = seconds - markS;
    double stepC = celsius - endC;
    if (elapsedS > 0
        && exceeds(Math.abs(stepC), maxJumpC)
        && exceeds(Math.abs(stepC), maxJumpCPerS * (elapsedS + slackS(seconds)))) {
      if (jumps++ == 0) {
        firstJump = new Sample(seconds, celsius);
        jumpC = stepC;
      }
    }
    double more = arrhenius.meanRate(endC, celsius) * elapsedS / 60 - carried;
    double sum = minutes + more;
    carried = sum - minutes - more;
    minutes = sum;
  }

  private void gap(double untilS) {
    double seconds = untilS - markS;
    if (seconds > gapS) {
      gapS = seconds;
      gapFromS = markS;
    }
    if (exceeds(seconds - slackS(untilS), maxGapS)) {
      gaps++;
    }
  }

  /** What the difference of two times may be off by: they can be counted from 1970. */
  private double slackS(double atS) {
    return 2 * Math.ulp(Math.max(Math.abs(atS), Math.abs(markS)));
  }

  /** Above a limit by more than the rounding of decimal numbers. */
  private static boolean exceeds(double value, double limit) {
    return value > limit * (1 + 1e-12);
  }

  OvenRecord build() {
    if (rows > 0) {
      gap(lastS);
    }
    boolean usable = kept >= 2 && Double.isNaN(disorderS);
    return new OvenRecord(
        rows,
        kept,
        firstS,
        lastS,
        disorderS,
        usable ? minutes : Double.NaN,
        kept > 0 ? peakC : Double.NaN,
        peakS,
        endC,
        new Gap(usable ? gapS : Double.NaN, gapFromS, gaps),
        new Jumps(jumps, firstJump, jumpC),
        overPeak ? overPeakS : Double.NaN,
        ovenS,
        new Sample(hotS, hotC),
        curve.build());
  }
}
