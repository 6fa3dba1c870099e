// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.event.Streams;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code GET /lots/{kind}/{lot}/history}: what happened to it, refusals too. */
final class LotHistory {
  static final Route ROUTE = Route.get("/lots/{kind}/{lot}/history", LotHistory::history);

  private LotHistory() {}

  private static Reply history(Call call) throws Exception {
    return Listing.history(call, Streams.lot(call.path("kind"), call.path("lot")));
  }
}
