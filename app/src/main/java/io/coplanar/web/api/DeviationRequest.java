// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;

/** {@code POST /connectors/{serial}/deviations}: somebody asks to go on in spite of gates. */
final class DeviationRequest {
  static final Route ROUTE =
      Route.asks(
          LineCommand.RequestDeviation.class,
          "/connectors/{serial}/deviations",
          Action.REQUEST_DEVIATION,
          call -> {
            Body body = call.body();
            return new LineCommand.RequestDeviation(
                call.path("serial"), body.text("step"), body.texts("gates"), body.text("reason"));
          });

  private DeviationRequest() {}
}
