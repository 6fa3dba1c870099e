// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;

/**
 * {@code POST /connectors/{serial}/rework}: sends it back to a step, on a way that its recipe has.
 */
final class ConnectorRework {
  static final Route ROUTE =
      Route.asks(
          LineCommand.StartRework.class,
          "/connectors/{serial}/rework",
          Action.START_REWORK,
          call -> {
            Body body = call.body();
            return new LineCommand.StartRework(
                call.path("serial"), body.text("back_to"), body.text("reason"));
          });

  private ConnectorRework() {}
}
