// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.store.LineReader;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code GET /recipes}: the recipes that were proposed, a page at a time. */
final class RecipeList {
  static final Route ROUTE = Route.get("/recipes", RecipeList::list);

  private RecipeList() {}

  private static Reply list(Call call) throws Exception {
    return Listing.page(call, LineReader::recipes);
  }
}
