// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.http.Route;

/**
 * {@code POST /recipes/{recipe}/revisions/{revision}/release}: a second person lets travellers
 * begin on it.
 */
final class RecipeRelease {
  static final Route ROUTE =
      Route.signs(
          LineCommand.ReleaseRecipe.class,
          "/recipes/{recipe}/revisions/{revision}/release",
          Action.RELEASE_RECIPE,
          call -> new LineCommand.ReleaseRecipe(call.path("recipe"), Paths.revision(call)));

  private RecipeRelease() {}
}
