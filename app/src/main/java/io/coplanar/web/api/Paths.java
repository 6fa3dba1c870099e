// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.evidence.InputFault;
import io.coplanar.web.http.ApiFault;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import java.time.DateTimeException;
import java.time.Instant;

/** Parameters of paths and queries that are more than a text. */
final class Paths {
  /** Beyond what milliseconds and people count. */
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  private Paths() {}

  /** The number of a revision. */
  static int revision(Call call) throws InputFault {
    String text = call.path("revision");
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw new InputFault.Inconsistent("revision", "is no number", "one from 1 on");
    }
    return Integer.parseInt(text);
  }

  /** The number of an entry. */
  static long seq(Call call) throws ApiFault {
    String text = call.path("seq");
    if (!text.matches("\\d{1,18}")) {
      throw Faults.notFound("entry of this number");
    }
    return Long.parseLong(text);
  }

  /** The moment in {@code after}; the beginning of time where there is none. */
  static Instant after(Call call) throws InputFault {
    String text = call.in().query("after");
    if (text == null) {
      return Instant.EPOCH;
    }
    try {
      Instant time = Instant.parse(text);
      if (!time.isBefore(Instant.EPOCH) && time.isBefore(END)) {
        return time;
      }
    } catch (DateTimeException e) {
      // told below
    }
    throw new InputFault.Inconsistent(
        "after", "is no time", "one in UTC from 1970 on, as in 2026-11-24T10:00:00Z");
  }
}
