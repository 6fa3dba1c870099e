// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import java.util.Arrays;

/**
 * The different numbers of a long list, of which there are few: a set with open addressing over
 * their bits, since sorting all of them takes ten times as long.
 */
final class DistinctNumbers {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private double[] slots = new double[1 << 12];
  private boolean[] taken = new boolean[1 << 12];
  private int count;

  private DistinctNumbers() {}

  /** The numbers at {@code first}, {@code first + step}, …, each once, rising, NaN last. */
  static double[] sorted(double[] numbers, int first, int step) {
    DistinctNumbers distinct = new DistinctNumbers();
    for (int i = first; i < numbers.length; i += step) {
      // −0 and 0 are one place
      distinct.add(numbers[i] + 0.0);
    }
    return distinct.sorted();
  }

  private void add(double number) {
    int mask = slots.length - 1;
    long bits = Double.doubleToLongBits(number);
    // the upper bits of the product: round numbers differ in their own upper bits only
    int at = (int) (bits * GOLDEN >>> Long.numberOfLeadingZeros(mask));
    while (taken[at]) {
      if (Double.doubleToLongBits(slots[at]) == bits) {
        return;
      }
      at = at + 1 & mask;
    }
    taken[at] = true;
    slots[at] = number;
    if (++count > slots.length / 2) {
      grow();
    }
  }

  private void grow() {
    double[] old = sorted();
    slots = new double[slots.length * 2];
    taken = new boolean[slots.length];
    count = 0;
    for (double number : old) {
      add(number);
    }
  }

  private double[] sorted() {
    double[] out = new double[count];
    int n = 0;
    for (int i = 0; i < slots.length; i++) {
      if (taken[i]) {
        out[n++] = slots[i];
      }
    }
    Arrays.sort(out);
    return out;
  }
}
