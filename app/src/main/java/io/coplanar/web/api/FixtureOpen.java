// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;

/** {@code POST /fixtures}: a fixture is there. */
final class FixtureOpen {
  static final Route ROUTE =
      Route.asks(
          LineCommand.OpenFixture.class,
          "/fixtures",
          Action.LOAD_FIXTURE,
          call -> {
            Body body = call.body();
            return new LineCommand.OpenFixture(body.text("fixture"), body.integer("positions"));
          });

  private FixtureOpen() {}
}
