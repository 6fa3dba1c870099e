// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.profile;

import java.util.Locale;

/**
 * How many marks of one range of sizes are allowed. The range begins where the step before it ends.
 *
 * @param endUm largest size, µm; infinite for the last step of a cell that leaves nothing out
 * @param inclusive whether the end belongs to the range
 * @param count how many; {@link #ANY} for no limit
 */
public record Step(double endUm, boolean inclusive, int count) {
  /** No limit to the number. */
  public static final int ANY = Integer.MAX_VALUE;

  public Step {
    if (!(endUm > 0) || count < 0) {
      throw new IllegalArgumentException("no step to " + endUm + " with " + count);
    }
  }

  /** Whether a mark lies at or below this step's end. */
  public boolean reaches(double sizeUm) {
    return inclusive ? sizeUm <= endUm : sizeUm < endUm;
  }

  /** Whether any number is allowed. */
  public boolean any() {
    return count == ANY;
  }

  /** The range in words, such as "from 2 to 5 µm" or "all". */
  static String range(double beginUm, boolean beginIncluded, Step step) {
    boolean open = Double.isInfinite(step.endUm);
    if (beginUm == 0) {
      return open ? "all sizes" : (step.inclusive ? "up to " : "below ") + um(step.endUm);
    }
    if (open) {
      return (beginIncluded ? "from " : "over ") + um(beginUm) + (beginIncluded ? " up" : "");
    }
    return (beginIncluded ? "from " : "over ")
        + number(beginUm)
        + (step.inclusive ? " to " : " to below ")
        + um(step.endUm);
  }

  private static String um(double value) {
    return number(value) + " µm";
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.valueOf(value);
  }
}
