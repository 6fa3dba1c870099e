// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;

/**
 * {@code POST /connectors/{serial}/deviations/{deviation}/signature}: a second person allows it,
 * until a time.
 */
final class DeviationSign {
  static final Route ROUTE =
      Route.signs(
          LineCommand.SignDeviation.class,
          "/connectors/{serial}/deviations/{deviation}/signature",
          Action.SIGN_DEVIATION,
          call -> {
            Body body = call.body();
            return new LineCommand.SignDeviation(
                call.path("serial"),
                call.path("deviation"),
                body.text("reason"),
                body.time("until"));
          });

  private DeviationSign() {}
}
