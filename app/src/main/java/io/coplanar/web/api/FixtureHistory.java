// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.event.Streams;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code GET /fixtures/{fixture}/history}: what happened to it, refusals too. */
final class FixtureHistory {
  static final Route ROUTE = Route.get("/fixtures/{fixture}/history", FixtureHistory::history);

  private FixtureHistory() {}

  private static Reply history(Call call) throws Exception {
    return Listing.history(call, Streams.fixture(call.path("fixture")));
  }
}
