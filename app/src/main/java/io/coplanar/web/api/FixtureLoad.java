// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;

/** {@code POST /fixtures/{fixture}/loads}: a connector is put into a fixture. */
final class FixtureLoad {
  static final Route ROUTE =
      Route.asks(
          LineCommand.LoadFixture.class,
          "/fixtures/{fixture}/loads",
          Action.LOAD_FIXTURE,
          call -> {
            Body body = call.body();
            return new LineCommand.LoadFixture(
                call.path("fixture"), body.text("serial"), body.integer("position"));
          });

  private FixtureLoad() {}
}
