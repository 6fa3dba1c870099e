// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.html.FormPage;
import java.util.List;

/** {@code /recipes/{recipe}/{revision}/release}: a second person lets travellers begin on it. */
final class RecipeRelease {
  static final FormPage PAGE =
      FormPage.of("recipe-release", "/recipes/{recipe}/{revision}/release", Action.RELEASE_RECIPE)
          .about((world, call) -> world.recipe(call.path("recipe")))
          .signed()
          .asks(call -> List.of())
          .command(
              (call, form) ->
                  new LineCommand.ReleaseRecipe(call.path("recipe"), RecipeShow.revision(call)))
          .back("/recipes/{recipe}/{revision}");

  private RecipeRelease() {}
}
