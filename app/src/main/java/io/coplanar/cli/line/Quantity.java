// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.recipe.Unit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number with its unit, as a person writes it: {@code 4N}, {@code 10.2 mm}. */
record Quantity(double value, Unit unit) {
  private static final Pattern TEXT =
      Pattern.compile("([+-]?[0-9]{1,9}(?:[.][0-9]{1,9})?) ?([A-Za-zµ°]{1,8})");

  static Quantity of(String what, String text) throws InputFault {
    Matcher m = TEXT.matcher(text);
    if (!m.matches()) {
      throw LineSentences.notAQuantity(what, text);
    }
    String word = m.group(2).replace("µm", "um").replace("°C", "degC").replace("°", "deg");
    Unit unit =
        Unit.find(word)
            .orElseThrow(
                () ->
                    new InputFault.Inconsistent(
                        what,
                        "has the unknown unit \"" + m.group(2) + "\"",
                        "one of " + String.join(", ", Unit.ids())));
    return new Quantity(Double.parseDouble(m.group(1)), unit);
  }

  /** A time in seconds. */
  long wholeSeconds() throws InputFault {
    return switch (unit) {
      case SECOND -> (long) Math.ceil(value);
      case MINUTE -> (long) Math.ceil(60 * value);
      case HOUR -> (long) Math.ceil(3600 * value);
      default ->
          throw new InputFault.Inconsistent(
              "a time", "is in " + unit.id(), "s, min or h, as in 20min");
    };
  }
}
