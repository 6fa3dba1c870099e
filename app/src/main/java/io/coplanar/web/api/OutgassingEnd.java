// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.http.Route;

/** {@code POST /lots/{kind}/{lot}/outgassing-end}: it is taken out of the centrifuge. */
final class OutgassingEnd {
  static final Route ROUTE =
      Route.asks(
          LineCommand.EndOutgassing.class,
          "/lots/{kind}/{lot}/outgassing-end",
          Action.OUTGAS_LOT,
          call -> new LineCommand.EndOutgassing(call.path("kind"), call.path("lot")));

  private OutgassingEnd() {}
}
