// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;

/** {@code POST /connectors/{serial}/scrap}: makes it waste. */
final class ConnectorScrap {
  static final Route ROUTE =
      Route.asks(
          LineCommand.Scrap.class,
          "/connectors/{serial}/scrap",
          Action.SCRAP,
          call -> {
            Body body = call.body();
            return new LineCommand.Scrap(call.path("serial"), body.text("reason"));
          });

  private ConnectorScrap() {}
}
