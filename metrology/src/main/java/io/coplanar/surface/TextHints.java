// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comments and titles of a text say of its numbers: {@code key: value} or {@code key =
 * value}, and units in brackets, after "in" or at the end of a name.
 */
final class TextHints {
  private static final Pattern KEY_VALUE = Pattern.compile("([^:=]{1,60})[:=](.{1,200})");
  private static final Pattern UNIT =
      Pattern.compile(
          "[\\[(]([^\\])]{1,20})[\\])]|\\bin\\s+([^\\s,;]{1,20})|[a-zA-Z]_([a-zµμ]{1,3})\\b");
  private static final Pattern LENGTH = Pattern.compile("([-+0-9.,eE]+)\\s*(\\S{1,20})");

  private final Map<String, String> values = new HashMap<>();
  private final List<String> said;

  TextHints(List<String> said) {
    this.said = said;
    for (String line : said) {
      Matcher m = KEY_VALUE.matcher(line);
      if (m.matches()) {
        String key = m.group(1).strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        values.putIfAbsent(key, m.group(2).strip());
      }
    }
  }

  /** The number under the first of some keys. */
  OptionalDouble number(String... keys) {
    for (String key : keys) {
      String text = values.get(key);
      if (text != null) {
        OptionalDouble number = parse(text);
        if (number.isPresent()) {
          return number;
        }
      }
    }
    return OptionalDouble.empty();
  }

  /** The length with a unit under the first of some keys ("12.34 µm"), nm. */
  OptionalDouble lengthNm(String... keys) {
    for (String key : keys) {
      Matcher m = LENGTH.matcher(values.getOrDefault(key, ""));
      if (m.matches()) {
        OptionalDouble number = parse(m.group(1));
        OptionalDouble unit = LengthUnit.nm(m.group(2));
        if (number.isPresent() && unit.isPresent()) {
          return OptionalDouble.of(number.getAsDouble() * unit.getAsDouble());
        }
      }
    }
    return OptionalDouble.empty();
  }

  /** The text under the first of some keys; empty if none is there. */
  String text(String... keys) {
    for (String key : keys) {
      String text = values.get(key);
      if (text != null) {
        return text;
      }
    }
    return "";
  }

  /** Whether any line mentions a word, in any case. */
  boolean mentions(String word) {
    return said.stream()
        .anyMatch(line -> line.toLowerCase(Locale.ROOT).matches("(?s).*\\b" + word + "\\b.*"));
  }

  /**
   * The units that the first line with units of length names, nm, in its order: one for all
   * columns, or one a column. Empty if no line names any.
   */
  List<Double> unitsNm() {
    for (String line : said) {
      List<Double> units = new ArrayList<>();
      Matcher m = UNIT.matcher(line);
      while (m.find()) {
        for (int g = 1; g <= m.groupCount(); g++) {
          if (m.group(g) != null) {
            LengthUnit.nm(m.group(g)).ifPresent(units::add);
          }
        }
      }
      if (!units.isEmpty()) {
        return units;
      }
    }
    return List.of();
  }

  private static OptionalDouble parse(String text) {
    String plain = text.strip().replace(',', '.');
    byte[] bytes = plain.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    double value = TextNumber.parse(bytes, 0, bytes.length, '.');
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
