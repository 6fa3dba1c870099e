// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.event.Streams;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code GET /recipes/{recipe}/history}: what happened to it, refusals too. */
final class RecipeHistory {
  static final Route ROUTE = Route.get("/recipes/{recipe}/history", RecipeHistory::history);

  private RecipeHistory() {}

  private static Reply history(Call call) throws Exception {
    return Listing.history(call, Streams.recipe(call.path("recipe")));
  }
}
