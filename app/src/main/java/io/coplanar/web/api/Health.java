// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.sql.SQLException;
import java.util.Map;

/** {@code GET /health}: whether the server can read its ledger and trusts its clock. */
final class Health {
  static final Route ROUTE = Route.open("GET", "/health", Health::show);

  private Health() {}

  private static Reply show(Call call) {
    boolean ledger = isReadable(call);
    boolean clock = call.parts().clock().trusted();
    boolean good = ledger && clock;
    return Reply.json(
        good ? 200 : 503,
        Map.of("status", good ? "up" : "down", "ledger_readable", ledger, "clock_trusted", clock));
  }

  private static boolean isReadable(Call call) {
    try (LedgerReader reader = call.parts().ledger().reader()) {
      return reader.size() > 0;
    } catch (IntakeStopped | SQLException e) {
      return false;
    }
  }
}
