// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.line.event.Streams;
import io.coplanar.people.Action;
import io.coplanar.web.http.Route;

/**
 * {@code POST /fixtures/{fixture}/attempts}: somebody says that a step is done on all that sit in a
 * fixture.
 */
final class FixtureAttempt {
  static final Route ROUTE =
      Route.asks(
          LineCommand.AttemptStep.class,
          "/fixtures/{fixture}/attempts",
          Action.ATTEMPT_STEP,
          call ->
              new LineCommand.AttemptStep(
                  AttemptForm.read(call, Streams.fixture(call.path("fixture")))));

  private FixtureAttempt() {}
}
