// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;

/** {@code POST /lots/{kind}/{lot}/block}: nobody uses it from now on. */
final class LotBlock {
  static final Route ROUTE =
      Route.asks(
          LineCommand.BlockLot.class,
          "/lots/{kind}/{lot}/block",
          Action.BLOCK_LOT,
          call -> {
            Body body = call.body();
            return new LineCommand.BlockLot(
                call.path("kind"), call.path("lot"), body.text("reason"));
          });

  private LotBlock() {}
}
