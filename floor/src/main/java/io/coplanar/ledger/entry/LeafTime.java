// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times as a leaf holds them: UTC with milliseconds, {@code 2026-11-24T10:00:00.123Z}. */
final class LeafTime {
  static final int CHARS = 24;

  private static final String FORM = "0000-00-00T00:00:00.000Z";
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private LeafTime() {}

  /** The time without what is finer than a millisecond. */
  static Instant whole(Instant time) {
    return time.getNano() % 1_000_000 == 0 ? time : time.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Whether four digits hold its year. */
  static boolean isWritable(Instant time) {
    return !time.isBefore(FIRST) && time.isBefore(END);
  }

  static String format(Instant time) {
    if (!isWritable(time)) {
      throw new IllegalArgumentException(time + " is outside the years 1 to 9999");
    }
    LocalDateTime utc = LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC);
    char[] text = FORM.toCharArray();
    put(text, 0, 4, utc.getYear());
    put(text, 5, 2, utc.getMonthValue());
    put(text, 8, 2, utc.getDayOfMonth());
    put(text, 11, 2, utc.getHour());
    put(text, 14, 2, utc.getMinute());
    put(text, 17, 2, utc.getSecond());
    put(text, 20, 3, time.getNano() / 1_000_000);
    return new String(text);
  }

  /** The time that {@code text} holds from here on; null where it is of another form. */
  static @Nullable Instant parse(String text, int from) {
    if (text.length() < from + CHARS) {
      return null;
    }
    for (int i = 0; i < CHARS; i++) {
      char form = FORM.charAt(i);
      char c = text.charAt(from + i);
      if (form == '0' ? c < '0' || c > '9' : c != form) {
        return null;
      }
    }
    try {
      Instant time =
          LocalDateTime.of(
                  number(text, from, 4),
                  number(text, from + 5, 2),
                  number(text, from + 8, 2),
                  number(text, from + 11, 2),
                  number(text, from + 14, 2),
                  number(text, from + 17, 2),
                  number(text, from + 20, 3) * 1_000_000)
              .toInstant(ZoneOffset.UTC);
      return isWritable(time) ? time : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static void put(char[] text, int at, int digits, int value) {
    int rest = value;
    for (int i = at + digits - 1; i >= at; i--) {
      text[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
  }

  private static int number(String text, int from, int digits) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }
}
