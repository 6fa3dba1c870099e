// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code GET /tools/{tool}}: its calibration, its life, its reference. */
final class ToolShow {
  static final Route ROUTE = Route.get("/tools/{tool}", ToolShow::show);

  private ToolShow() {}

  private static Reply show(Call call) throws Exception {
    String id = call.path("tool");
    return Show.one(call, "tool " + id, world -> Show.found(world.tool(id), state -> state));
  }
}
