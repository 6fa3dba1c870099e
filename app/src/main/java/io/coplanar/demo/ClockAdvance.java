// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import io.coplanar.evidence.InputFault;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.time.Duration;
import java.util.Map;

/**
 * {@code POST /demo/clock}: lets time pass at once. Only a demo's server has it; {@code serve} is
 * built without this room.
 */
final class ClockAdvance {
  private ClockAdvance() {}

  static Route route(DemoClock clock) {
    return new Route(
        "POST",
        Route.API + "/demo/clock",
        new Access.SignedIn(),
        call -> advance(clock, call),
        null);
  }

  private static Reply advance(DemoClock clock, Call call) throws Exception {
    double seconds = call.body().number("advance_s");
    call.requireWholeBodyRead();
    if (!(seconds >= 0 && seconds <= DemoClock.LONGEST.toSeconds())) {
      throw new InputFault.Inconsistent(
          "advance_s",
          "is " + seconds,
          "a number of seconds from 0 to " + DemoClock.LONGEST.toSeconds());
    }
    return Reply.ok(Map.of("now", clock.advance(Duration.ofMillis(Math.round(1000 * seconds)))));
  }
}
