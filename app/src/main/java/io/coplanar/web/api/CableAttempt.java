// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.line.event.Streams;
import io.coplanar.people.Action;
import io.coplanar.web.http.Route;

/**
 * {@code POST /cables/{cable}/attempts}: somebody says that a step is done on all ends of a cable.
 */
final class CableAttempt {
  static final Route ROUTE =
      Route.asks(
          LineCommand.AttemptStep.class,
          "/cables/{cable}/attempts",
          Action.ATTEMPT_STEP,
          call ->
              new LineCommand.AttemptStep(
                  AttemptForm.read(call, Streams.cable(call.path("cable")))));

  private CableAttempt() {}
}
