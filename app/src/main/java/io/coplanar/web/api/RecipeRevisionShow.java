// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.state.RecipeShelf;
import io.coplanar.report.RecipeReport;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.RawJson;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/**
 * {@code GET /recipes/{recipe}/revisions/{revision}}: the steps of a revision and what each asks
 * for.
 */
final class RecipeRevisionShow {
  static final Route ROUTE =
      Route.get("/recipes/{recipe}/revisions/{revision}", RecipeRevisionShow::show);

  private RecipeRevisionShow() {}

  private static Reply show(Call call) throws Exception {
    String id = call.path("recipe");
    int number = Paths.revision(call);
    Recipe recipe =
        call.parts()
            .line()
            .look(
                world -> {
                  RecipeShelf shelf = world.recipe(id).state();
                  RecipeShelf.Revision revision = shelf == null ? null : shelf.revision(number);
                  return revision == null ? null : world.content(revision.sha256());
                });
    if (recipe == null) {
      throw Faults.notFound("revision " + number + " of recipe " + id);
    }
    return Reply.ok(new RawJson(RecipeReport.showJson(recipe)));
  }
}
