// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code GET /recipes/{recipe}}: its revisions, with who proposed and released them. */
final class RecipeShow {
  static final Route ROUTE = Route.get("/recipes/{recipe}", RecipeShow::show);

  private RecipeShow() {}

  private static Reply show(Call call) throws Exception {
    String id = call.path("recipe");
    return Show.one(call, "recipe " + id, world -> Show.found(world.recipe(id), RecipeView::of));
  }
}
