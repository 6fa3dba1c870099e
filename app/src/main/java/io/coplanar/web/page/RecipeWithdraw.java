// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.html.Field;
import io.coplanar.web.html.FormPage;
import java.util.List;

/** {@code /recipes/{recipe}/{revision}/withdraw}: no traveller begins on it any more. */
final class RecipeWithdraw {
  static final FormPage PAGE =
      FormPage.of(
              "recipe-withdraw", "/recipes/{recipe}/{revision}/withdraw", Action.WITHDRAW_RECIPE)
          .about((world, call) -> world.recipe(call.path("recipe")))
          .asks(call -> List.of(Field.reason()))
          .command(
              (call, form) ->
                  new LineCommand.WithdrawRecipe(
                      call.path("recipe"), RecipeShow.revision(call), form.text("reason")))
          .back("/recipes/{recipe}/{revision}");

  private RecipeWithdraw() {}
}
