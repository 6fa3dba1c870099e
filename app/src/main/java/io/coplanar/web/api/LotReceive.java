// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.line.event.LotEvent;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;

/**
 * {@code POST /lots/{kind}/{lot}/receipt}: a lot comes in; nobody uses it before somebody else
 * releases it.
 */
final class LotReceive {
  static final Route ROUTE =
      Route.asks(
          LineCommand.ReceiveLot.class,
          "/lots/{kind}/{lot}/receipt",
          Action.RECEIVE_LOT,
          call -> {
            Body body = call.body();
            return new LineCommand.ReceiveLot(
                call.path("kind"),
                call.path("lot"),
                body.text("supplier_lot"),
                body.word("unit", LotEvent.Unit.class),
                body.whole("amount"),
                body.time("expires"),
                body.integerOrNull("uses_max"));
          });

  private LotReceive() {}
}
