// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;

/** {@code POST /cables}: a traveller for each end of a cable. */
final class CableStart {
  static final Route ROUTE =
      Route.asks(
          LineCommand.StartCable.class,
          "/cables",
          Action.START_TRAVELLER,
          call -> {
            Body body = call.body();
            return new LineCommand.StartCable(
                body.text("cable"),
                body.text("lot"),
                body.texts("serials"),
                body.text("recipe"),
                body.integer("revision"));
          });

  private CableStart() {}
}
