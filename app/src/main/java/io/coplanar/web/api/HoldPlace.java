// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;

/** {@code POST /connectors/{serial}/holds}: stops a connector. */
final class HoldPlace {
  static final Route ROUTE =
      Route.asks(
          LineCommand.PlaceHold.class,
          "/connectors/{serial}/holds",
          Action.PLACE_HOLD,
          call -> {
            Body body = call.body();
            return new LineCommand.PlaceHold(call.path("serial"), body.text("reason"));
          });

  private HoldPlace() {}
}
