// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.station;

import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Times;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time that runs, by the server's clock; the page's script counts it on.
 *
 * @param what it is about
 * @param from when it began
 * @param ready from when on it is long enough; null where any time is
 * @param due until when it is short enough; null where it may last
 */
record Timer(String what, Instant from, @Nullable Instant ready, @Nullable Instant due) {

  /** How it stands at a moment: wait, good, bad or none. */
  String tone(Instant now) {
    if (due != null && now.isAfter(due)) {
      return "bad";
    }
    if (ready != null && now.isBefore(ready)) {
      return "wait";
    }
    return ready == null && due == null ? "none" : "good";
  }

  /** The same in words, for who has no script. */
  String says(Instant now) {
    if (due != null && now.isAfter(due)) {
      return Catalog.say("station.timer.over", Times.shown(due));
    }
    if (ready != null && now.isBefore(ready)) {
      return Catalog.say("station.timer.ready-at", Times.shown(ready));
    }
    return due != null
        ? Catalog.say("station.timer.due-at", Times.shown(due))
        : Catalog.say("station.timer.since", Times.lasting(Duration.between(from, now)));
  }

  /** For the script; empty where there is none. */
  static String ms(@Nullable Instant at) {
    return at == null ? "" : String.valueOf(at.toEpochMilli());
  }
}
