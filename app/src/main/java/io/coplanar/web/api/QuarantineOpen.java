// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;

/**
 * {@code POST /connectors/{serial}/quarantine}: stops all that shared a step in a fixture with a
 * connector.
 */
final class QuarantineOpen {
  static final Route ROUTE =
      Route.asks(
          LineCommand.OpenQuarantine.class,
          "/connectors/{serial}/quarantine",
          Action.OPEN_QUARANTINE,
          call -> {
            Body body = call.body();
            return new LineCommand.OpenQuarantine(
                call.path("serial"),
                body.text("step"),
                body.text("reason"),
                body.textOrNull("image"));
          });

  private QuarantineOpen() {}
}
