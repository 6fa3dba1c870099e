// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.http.Route;

/** {@code POST /lots/{kind}/{lot}/release}: a second person lets it be used. */
final class LotRelease {
  static final Route ROUTE =
      Route.signs(
          LineCommand.ReleaseLot.class,
          "/lots/{kind}/{lot}/release",
          Action.RELEASE_LOT,
          call -> new LineCommand.ReleaseLot(call.path("kind"), call.path("lot")));

  private LotRelease() {}
}
