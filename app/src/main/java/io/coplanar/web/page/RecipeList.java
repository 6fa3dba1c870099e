// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.Page;
import io.coplanar.line.store.RecipeStanding;
import io.coplanar.people.Action;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Cell;
import io.coplanar.web.html.Href;
import io.coplanar.web.html.Html;
import io.coplanar.web.html.ListView;
import io.coplanar.web.html.Mark;
import io.coplanar.web.html.Names;
import io.coplanar.web.html.Table;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.util.ArrayList;
import java.util.List;

/** {@code /recipes}: every revision, and whether a traveller may begin on it. */
final class RecipeList {
  static final Route ROUTE =
      Route.page("GET", "/recipes", new Access.May(Action.READ), RecipeList::show);

  private RecipeList() {}

  private static Reply show(Call call) throws Exception {
    Names names = new Names(call.parts().staff());
    try (LedgerReader reader = call.parts().ledger().reader()) {
      Page<RecipeStanding> page =
          new LineReader(reader).recipes(call.in().query("after"), Lists.ROWS);
      List<List<Cell>> rows = new ArrayList<>();
      for (RecipeStanding r : page.items()) {
        String by = r.releasedBy();
        rows.add(
            List.of(
                new Cell.Go(
                    Catalog.say("recipe.name", r.recipe(), r.revision()),
                    "/recipes/" + Href.part(r.recipe()) + "/" + r.revision()),
                new Cell.Status(mark(r)),
                new Cell.Text(names.of(r.proposedBy())),
                by == null ? new Cell.Unknown() : new Cell.Text(names.of(by)),
                new Cell.Moment(r.at())));
      }
      return Html.page(
          call,
          "list.jte",
          Catalog.say("recipes.title"),
          new ListView(
              Catalog.say("recipes.lead"),
              RecipePropose.PAGE.offer(call.caller()),
              List.of(),
              Table.of(
                  List.of("recipe", "status", "proposed-by", "released-by", "last"),
                  rows,
                  "recipes.empty"),
              Lists.next("/recipes", page.next())));
    }
  }

  static Mark mark(RecipeStanding r) {
    if (r.withdrawn() != null) {
      return Mark.bad(Catalog.say("recipe.withdrawn"));
    }
    return r.releasedBy() == null
        ? Mark.waiting(Catalog.say("recipe.waits"))
        : Mark.good(Catalog.say("recipe.released"));
  }
}
