// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;

/** {@code POST /fixtures/{fixture}/unloads}: a connector is taken out. */
final class FixtureUnload {
  static final Route ROUTE =
      Route.asks(
          LineCommand.UnloadFixture.class,
          "/fixtures/{fixture}/unloads",
          Action.LOAD_FIXTURE,
          call -> {
            Body body = call.body();
            return new LineCommand.UnloadFixture(call.path("fixture"), body.text("serial"));
          });

  private FixtureUnload() {}
}
