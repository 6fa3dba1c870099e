// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.line.event.Streams;
import io.coplanar.people.Action;
import io.coplanar.web.http.Route;

/** {@code POST /connectors/{serial}/attempts}: somebody says that a step is done on a connector. */
final class ConnectorAttempt {
  static final Route ROUTE =
      Route.asks(
          LineCommand.AttemptStep.class,
          "/connectors/{serial}/attempts",
          Action.ATTEMPT_STEP,
          call ->
              new LineCommand.AttemptStep(
                  AttemptForm.read(call, Streams.unit(call.path("serial")))));

  private ConnectorAttempt() {}
}
