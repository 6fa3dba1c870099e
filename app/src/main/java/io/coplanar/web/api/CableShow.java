// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code GET /cables/{cable}}: its lot and its connectors. */
final class CableShow {
  static final Route ROUTE = Route.get("/cables/{cable}", CableShow::show);

  private CableShow() {}

  private static Reply show(Call call) throws Exception {
    String id = call.path("cable");
    return Show.one(call, "cable " + id, world -> Show.found(world.cable(id), state -> state));
  }
}
