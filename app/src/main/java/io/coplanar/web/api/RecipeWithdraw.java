// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;

/**
 * {@code POST /recipes/{recipe}/revisions/{revision}/withdrawal}: no traveller begins on it any
 * more.
 */
final class RecipeWithdraw {
  static final Route ROUTE =
      Route.asks(
          LineCommand.WithdrawRecipe.class,
          "/recipes/{recipe}/revisions/{revision}/withdrawal",
          Action.WITHDRAW_RECIPE,
          call -> {
            Body body = call.body();
            return new LineCommand.WithdrawRecipe(
                call.path("recipe"), Paths.revision(call), body.text("reason"));
          });

  private RecipeWithdraw() {}
}
