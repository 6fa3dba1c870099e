// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;

/**
 * {@code POST /connectors/{serial}/holds/{hold}/release}: lets it go on as far as this hold is
 * concerned.
 */
final class HoldRelease {
  static final Route ROUTE =
      Route.signs(
          LineCommand.ReleaseHold.class,
          "/connectors/{serial}/holds/{hold}/release",
          Action.RELEASE_HOLD,
          call -> {
            Body body = call.body();
            return new LineCommand.ReleaseHold(
                call.path("serial"), call.path("hold"), body.text("reason"));
          });

  private HoldRelease() {}
}
