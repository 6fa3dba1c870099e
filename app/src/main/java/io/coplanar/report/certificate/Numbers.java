// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as a certificate prints them: always UTC, always a decimal point. */
final class Numbers {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Numbers() {}

  /** Six significant digits at most. */
  static String plain(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(6)).stripTrailingZeros();
    return rounded.setScale(Math.max(0, rounded.scale())).toPlainString();
  }

  static String fixed(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
  }

  static String minute(Instant time) {
    return MINUTE.format(time);
  }

  static String day(Instant time) {
    return DAY.format(time);
  }

  /** From a minute to another; the day once where it is the same. */
  static String span(Instant from, Instant to) {
    if (minute(from).equals(minute(to))) {
      return minute(from);
    }
    return minute(from) + " – " + (day(from).equals(day(to)) ? CLOCK.format(to) : minute(to));
  }
}
