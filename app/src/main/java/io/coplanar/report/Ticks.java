// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import java.util.ArrayList;
import java.util.List;

/** Round numbers along an axis: 1, 2 or 5 times a power of ten apart. */
final class Ticks {
  private Ticks() {}

  /** All multiples of a round step from min to max, about {@code wanted} of them. */
  static List<Double> between(double min, double max, int wanted) {
    double step = step(max - min, wanted);
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(min / step - 1e-9); i * step <= max + 1e-9 * step; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** The round step that divides a span into about {@code wanted} parts. */
  static double step(double span, int wanted) {
    double raw = span / wanted;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    for (int factor : new int[] {1, 2, 5}) {
      if (raw <= factor * power * 1.001) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** A tick's number, with a true minus sign. */
  static String label(double value) {
    return Rounded.plain(value).replace('-', '−');
  }
}
