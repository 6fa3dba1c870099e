// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.event.Streams;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code GET /connectors/{serial}/history}: what happened to it, refusals too. */
final class ConnectorHistory {
  static final Route ROUTE = Route.get("/connectors/{serial}/history", ConnectorHistory::history);

  private ConnectorHistory() {}

  private static Reply history(Call call) throws Exception {
    return Listing.history(call, Streams.unit(call.path("serial")));
  }
}
