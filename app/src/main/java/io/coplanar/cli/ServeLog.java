// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.web.ServerLog;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The server's log on standard error: a line a request, without anything that a client wrote. */
record ServeLog(Console console) implements ServerLog {
  @Override
  public void answered(Instant at, String route, int status, long micros, @Nullable String who) {
    console
        .err()
        .println(
            at.truncatedTo(ChronoUnit.MILLIS)
                + " "
                + status
                + " "
                + micros / 1000
                + "ms "
                + (who == null ? "-" : who)
                + " "
                + route);
  }

  @Override
  public void fault(String number, Throwable what) {
    console.err().println("fault " + number + ": " + Sentences.faultOfTheProgram(what));
    if (Sentences.debugging()) {
      what.printStackTrace(console.err());
    }
  }
}
