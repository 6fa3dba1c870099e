// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code GET /fixtures/{fixture}}: who sits in it, its steps, its quarantines. */
final class FixtureShow {
  static final Route ROUTE = Route.get("/fixtures/{fixture}", FixtureShow::show);

  private FixtureShow() {}

  private static Reply show(Call call) throws Exception {
    String id = call.path("fixture");
    return Show.one(call, "fixture " + id, world -> Show.found(world.fixture(id), state -> state));
  }
}
