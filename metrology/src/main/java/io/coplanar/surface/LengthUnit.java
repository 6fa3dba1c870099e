// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.util.Locale;
import java.util.OptionalDouble;

/** Units of length as files spell them. */
final class LengthUnit {
  private LengthUnit() {}

  /**
   * Nanometers in one of a unit; empty where the text is no unit of length that is known. Case does
   * not count; brackets, quotes and white space around are ignored. The micro sign comes as U+00B5,
   * as Greek U+03BC, as "u", or as byte 0xE6 (code page 437), which Latin-1 shows as "æ". "A" is
   * not taken for ångström: in these files it is the ampere.
   */
  static OptionalDouble nm(String text) {
    String unit =
        text.strip()
            .replaceAll("^[\\[(\"'\\s]+|[\\])\"'\\s.]+$", "")
            .toLowerCase(Locale.ROOT)
            .replace('\u03bc', 'u')
            .replace('\u00b5', 'u')
            .replace('\u00e6', 'u')
            .replaceFirst("met(er|re)s?$", "m");
    return switch (unit) {
      case "km", "kilom" -> OptionalDouble.of(1e12);
      case "m" -> OptionalDouble.of(1e9);
      case "dm", "decim" -> OptionalDouble.of(1e8);
      case "cm", "centim" -> OptionalDouble.of(1e7);
      case "mm", "millim" -> OptionalDouble.of(1e6);
      case "um", "microm", "micron", "microns" -> OptionalDouble.of(1e3);
      case "nm", "nanom" -> OptionalDouble.of(1);
      case "pm", "picom" -> OptionalDouble.of(1e-3);
      case "å", "angstrom", "angstroms", "ångström", "ångstrom" -> OptionalDouble.of(0.1);
      case "in", "inch", "inches" -> OptionalDouble.of(25.4e6);
      case "mil", "mils" -> OptionalDouble.of(25.4e3);
      case "uin", "microinch", "microinches" -> OptionalDouble.of(25.4);
      default -> OptionalDouble.empty();
    };
  }

  /**
   * The same, where a file must state a length.
   *
   * @param of what the unit belongs to: {@code "the heights"}
   * @throws InputFault.Unsupported the text is no unit of length
   */
  static double requireNm(String of, String text) throws InputFault {
    OptionalDouble nm = nm(text);
    if (nm.isEmpty()) {
      throw new InputFault.Unsupported(
          "", "states \"" + brief(text) + "\" as the unit of " + of, "a length such as m, µm, nm");
    }
    return nm.getAsDouble();
  }

  /** At most 40 printable characters of what a file says. */
  static String brief(String text) {
    String printable = text.strip().replaceAll("\\p{Cntrl}", "?");
    return printable.length() <= 40 ? printable : printable.substring(0, 40) + "…";
  }
}
