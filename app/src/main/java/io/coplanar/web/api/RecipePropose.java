// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;

/** {@code POST /recipes/{recipe}/revisions}: a stored file is to be a revision. */
final class RecipePropose {
  static final Route ROUTE =
      Route.asks(
          LineCommand.ProposeRecipe.class,
          "/recipes/{recipe}/revisions",
          Action.PROPOSE_RECIPE,
          call -> {
            Body body = call.body();
            return new LineCommand.ProposeRecipe(
                call.path("recipe"), body.integer("revision"), body.text("sha256"));
          });

  private RecipePropose() {}
}
