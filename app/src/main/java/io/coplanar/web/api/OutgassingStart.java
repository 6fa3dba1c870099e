// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;

/** {@code POST /lots/{kind}/{lot}/outgassing-start}: a mix begins to turn in the centrifuge. */
final class OutgassingStart {
  static final Route ROUTE =
      Route.asks(
          LineCommand.StartOutgassing.class,
          "/lots/{kind}/{lot}/outgassing-start",
          Action.OUTGAS_LOT,
          call -> {
            Body body = call.body();
            return new LineCommand.StartOutgassing(
                call.path("kind"), call.path("lot"), body.text("centrifuge"));
          });

  private OutgassingStart() {}
}
