// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.event.Streams;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code GET /cables/{cable}/history}: what happened to it, refusals too. */
final class CableHistory {
  static final Route ROUTE = Route.get("/cables/{cable}/history", CableHistory::history);

  private CableHistory() {}

  private static Reply history(Call call) throws Exception {
    return Listing.history(call, Streams.cable(call.path("cable")));
  }
}
