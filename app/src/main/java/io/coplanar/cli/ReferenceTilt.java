// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import org.jspecify.annotations.Nullable;

/**
 * The tilt of the instrument's reference, degrees.
 *
 * @param absent whether none was given, which counts as 0
 */
record ReferenceTilt(double sxDeg, double syDeg, boolean absent) {
  /** Beyond this no end face could be measured. */
  private static final double LARGEST_DEG = 45;

  /** From {@code "SX,SY"}; null is absent. */
  static ReferenceTilt parse(@Nullable String text) throws InputFault {
    if (text == null) {
      return new ReferenceTilt(0, 0, true);
    }
    String[] parts = text.split(",", -1);
    if (parts.length != 2) {
      throw Sentences.notATilt(text);
    }
    return new ReferenceTilt(angle(parts[0], text), angle(parts[1], text), false);
  }

  private static double angle(String part, String whole) throws InputFault {
    try {
      double value = Double.parseDouble(part);
      if (Math.abs(value) <= LARGEST_DEG) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below, in the words for the whole option
    }
    throw Sentences.notATilt(whole);
  }
}
