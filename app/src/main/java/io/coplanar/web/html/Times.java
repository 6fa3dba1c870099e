// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.html;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people read and type them: by the clock on the wall where the server stands. */
public final class Times {
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

  private Times() {}

  /** For reading: {@code 2026-11-24 10:07}. */
  public static String shown(Instant at) {
    return SHOWN.format(at.atZone(zone()));
  }

  /** For a field of a form. */
  public static String typed(Instant at) {
    return TYPED.format(at.atZone(zone()));
  }

  /**
   * What a field of a form held.
   *
   * @throws java.time.DateTimeException where it is no moment
   */
  public static Instant read(String text) {
    return text.length() == 10
        ? LocalDate.parse(text).plusDays(1).atStartOfDay(zone()).toInstant()
        : LocalDateTime.parse(text).atZone(zone()).toInstant();
  }

  /** The zone's name, for saying by which clock. */
  public static String zoneName() {
    return zone().getId();
  }

  /** How long something takes or has gone on, in one unit or two. */
  public static String lasting(Duration time) {
    long minutes = time.abs().toMinutes();
    if (minutes < 60) {
      return Catalog.say("time.min", minutes);
    }
    if (minutes < 48 * 60) {
      return Catalog.say("time.h", minutes / 60, minutes % 60);
    }
    return Catalog.say("time.d", minutes / (24 * 60));
  }

  private static ZoneId zone() {
    return ZoneId.systemDefault();
  }
}
