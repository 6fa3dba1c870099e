// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.people.Action;
import io.coplanar.people.Caller;
import io.coplanar.web.http.ApiFault;
import io.coplanar.web.http.Bearer;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.sql.SQLException;
import java.util.Map;

/**
 * {@code GET /events}: acknowledged entries as server-sent events. An event's id is its entry's
 * number; {@code Last-Event-ID}, or {@code ?after=}, goes on behind it without a gap; without
 * either it begins with the next entry.
 */
final class EventFollow {
  static final Route ROUTE = Route.get("/events", EventFollow::follow);

  private EventFollow() {}

  private static Reply follow(Call call) throws Exception {
    long from = from(call);
    String secret = Bearer.secret(call.in());
    return new Reply(
        200,
        Map.of("X-Accel-Buffering", "no"),
        new Reply.Content.Live(
            "text/event-stream", call.feed().follow(from, () -> stillMay(call, secret))));
  }

  private static long from(Call call) throws ApiFault, IntakeStopped, SQLException {
    String last = call.in().header("Last-Event-ID");
    if (last == null && call.in().query("after") == null) {
      try (LedgerReader reader = call.parts().ledger().reader()) {
        return reader.size();
      }
    }
    if (last == null) {
      return call.number("after", 0, Long.MAX_VALUE / 2, 0) + 1;
    }
    if (!last.matches("\\d{1,18}")) {
      throw Faults.malformed("Last-Event-ID", "is no number", "the id of the last event");
    }
    return Long.parseLong(last) + 1;
  }

  private static boolean stillMay(Call call, String secret) {
    try {
      return call.parts().staff().authenticate(secret) instanceof Caller caller
          && caller.may(Action.READ);
    } catch (IntakeStopped e) {
      // not known now; the next heartbeat asks again
      return true;
    }
  }
}
