// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

/**
 * What an oven's log says, gathered in one pass. Times are on the log's own clock, in seconds; NaN
 * stands for what the log does not hold.
 *
 * @param rows samples in the file
 * @param kept those with a temperature that can be true
 * @param firstS time of the first row
 * @param lastS time of the last row
 * @param disorderS time of the first row that is not later than the one before; NaN where all are
 * @param minutesAt150C the dose over the kept samples, temperature straight between them; NaN for
 *     fewer than two, or where time does not rise
 * @param peakC highest kept temperature
 * @param peakS when it was first reached
 * @param endC last kept temperature
 * @param longestGap between kept samples, the first and the last row counted; NaN as the dose
 * @param jumps how many there are, and the first
 * @param overPeakS time of the last kept sample before the first that is above {@code peak_max_c};
 *     NaN where none is
 * @param ovenS time of the first kept sample at {@code oven_start_c} or above
 * @param lastHot the last kept sample within 10 °C of the peak: where the final cooling begins
 * @param curve the log in at most some thousand steps, for drawing
 */
public record OvenRecord(
    long rows,
    long kept,
    double firstS,
    double lastS,
    double disorderS,
    double minutesAt150C,
    double peakC,
    double peakS,
    double endC,
    Gap longestGap,
    Jumps jumps,
    double overPeakS,
    double ovenS,
    Sample lastHot,
    Curve curve) {

  /** A time and a temperature; NaN both where there is none. */
  public record Sample(double atS, double celsius) {
    static final Sample NONE = new Sample(Double.NaN, Double.NaN);
  }

  /**
   * The longest time without a kept sample.
   *
   * @param seconds its length, NaN where unknown
   * @param fromS when it begins
   * @param count how many are longer than {@code max_gap_s}
   */
  public record Gap(double seconds, double fromS, long count) {}

  /**
   * Steps that no oven makes.
   *
   * @param first where the first one ends
   * @param stepC by how much, with its sign
   */
  public record Jumps(long count, Sample first, double stepC) {}

  /** Whether there is a dose at all. */
  public boolean usable() {
    return kept >= 2 && Double.isNaN(disorderS);
  }
}
