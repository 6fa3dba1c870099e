// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.event.Streams;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code GET /tools/{tool}/history}: what happened to it, refusals too. */
final class ToolHistory {
  static final Route ROUTE = Route.get("/tools/{tool}/history", ToolHistory::history);

  private ToolHistory() {}

  private static Reply history(Call call) throws Exception {
    return Listing.history(call, Streams.tool(call.path("tool")));
  }
}
