// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import org.jspecify.annotations.Nullable;

/** Numbers that a header states as text. */
final class Numbers {
  private Numbers() {}

  /**
   * A whole number.
   *
   * @param field what the file calls it
   * @param text null where the file does not state it
   * @throws InputFault.Inconsistent it is missing, or not a whole number
   */
  static int requireInt(String field, @Nullable String text) throws InputFault {
    String stated = require(field, text);
    try {
      return Integer.parseInt(stated);
    } catch (NumberFormatException e) {
      throw no(field, stated, "a whole number");
    }
  }

  /**
   * A finite number.
   *
   * @throws InputFault.Inconsistent it is missing, or not a finite number
   */
  static double requireDouble(String field, @Nullable String text) throws InputFault {
    String stated = require(field, text);
    try {
      double value = Double.parseDouble(stated);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw no(field, stated, "a number");
  }

  private static String require(String field, @Nullable String text) throws InputFault {
    if (text == null || text.isBlank()) {
      throw new InputFault.Inconsistent("", "does not state " + field, "");
    }
    return text.strip();
  }

  private static InputFault no(String field, String stated, String expected) {
    return new InputFault.Inconsistent(
        "", "states " + field + " = \"" + LengthUnit.brief(stated) + "\"", expected);
  }
}
