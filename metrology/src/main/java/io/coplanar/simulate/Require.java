// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate;

/** Bounds of what can be simulated; the sentence names the value and what would be right. */
public final class Require {
  private Require() {}

  /**
   * @throws IllegalArgumentException when the value is not a number from {@code min} to {@code max}
   */
  public static double within(String name, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw new IllegalArgumentException(
          name + " is " + value + "; it can be from " + min + " to " + max);
    }
    return value;
  }

  /**
   * A radius of curvature: infinite stands for flat, and its sign then says nothing.
   *
   * @throws IllegalArgumentException when it is not a number or smaller than {@code min} in amount
   */
  static double radius(String name, double value, double min) {
    if (!(Math.abs(value) >= min)) {
      throw new IllegalArgumentException(
          name + " is " + value + "; its amount can be from " + min + " mm to infinity (flat)");
    }
    return value;
  }
}
