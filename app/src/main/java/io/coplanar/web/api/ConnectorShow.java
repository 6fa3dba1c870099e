// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/**
 * {@code GET /connectors/{serial}}: where it stands, what its next step asks for, what holds it.
 */
final class ConnectorShow {
  static final Route ROUTE = Route.get("/connectors/{serial}", ConnectorShow::show);

  private ConnectorShow() {}

  private static Reply show(Call call) throws Exception {
    String serial = call.path("serial");
    return Show.one(
        call,
        "connector " + serial,
        world -> Show.found(world.unit(serial), unit -> ConnectorView.of(world, unit)));
  }
}
