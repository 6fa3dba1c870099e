// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.RecipeStanding;
import io.coplanar.people.Action;
import io.coplanar.report.RecipePicture;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Cell;
import io.coplanar.web.html.Facts;
import io.coplanar.web.html.Href;
import io.coplanar.web.html.Html;
import io.coplanar.web.html.Link;
import io.coplanar.web.html.Names;
import io.coplanar.web.html.ShowView;
import io.coplanar.web.html.Table;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.ApiFault;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /recipes/{recipe}/{revision}}: a revision, drawn, step by step, and as it was written. */
final class RecipeShow {
  static final Route ROUTE =
      Route.page(
          "GET", "/recipes/{recipe}/{revision}", new Access.May(Action.READ), RecipeShow::show);

  static final Route PICTURE =
      Route.page(
          "GET",
          "/recipes/{recipe}/{revision}/picture.png",
          new Access.May(Action.READ),
          RecipeShow::picture);

  private RecipeShow() {}

  static int revision(Call call) throws ApiFault {
    String text = call.path("revision");
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw Faults.notFound("revision of this number");
    }
    return Integer.parseInt(text);
  }

  private static Reply picture(Call call) throws Exception {
    try (LedgerReader reader = call.parts().ledger().reader()) {
      byte[] png = RecipePicture.png(content(call, standing(call, reader)));
      return new Reply(
          200,
          // a revision's file never changes
          Map.of("Cache-Control", "private, max-age=86400"),
          new Reply.Content.Data("image/png", png));
    }
  }

  private static RecipeStanding standing(Call call, LedgerReader reader) throws Exception {
    RecipeStanding r = new LineReader(reader).recipe(call.path("recipe"), revision(call));
    if (r == null) {
      throw Faults.notFound("such revision of a recipe");
    }
    return r;
  }

  private static Recipe content(Call call, RecipeStanding r) throws Exception {
    Recipe recipe = call.parts().line().<@Nullable Recipe>look(w -> w.content(r.sha256()));
    if (recipe == null) {
      throw Faults.notFound("file of this recipe that can be read");
    }
    return recipe;
  }

  private static Reply show(Call call) throws Exception {
    Names names = new Names(call.parts().staff());
    try (LedgerReader reader = call.parts().ledger().reader()) {
      RecipeStanding r = standing(call, reader);
      Recipe recipe = content(call, r);
      String by = r.releasedBy();
      String why = r.withdrawn();
      return Html.page(
          call,
          "show.jte",
          Catalog.say("recipe.name", r.recipe(), r.revision()),
          new ShowView(
              RecipeList.mark(r),
              why == null
                  ? Catalog.say("recipe.lead", recipe.title(), recipe.basis())
                  : Catalog.say("recipe.why-withdrawn", why),
              new Facts()
                  .add("proposed-by", new Cell.Text(names.of(r.proposedBy())))
                  .add("released-by", by == null ? new Cell.Unknown() : new Cell.Text(names.of(by)))
                  .add("last", new Cell.Moment(r.at()))
                  .add("file", new Cell.Figure(r.sha256().substring(0, 16)))
                  .list(),
              actions(call, r),
              List.of(
                  new ShowView.Section.Rows(
                      Catalog.say("recipe.steps"),
                      Table.of(
                          List.of("step", "done-on", "say", "gates"),
                          steps(recipe),
                          "recipe.no-steps")),
                  new ShowView.Section.Picture(
                      Catalog.say("recipe.drawn"),
                      "/recipes/" + Href.part(r.recipe()) + "/" + r.revision() + "/picture.png",
                      Catalog.say("recipe.drawn.says", recipe.steps().size())))));
    }
  }

  private static List<List<Cell>> steps(Recipe recipe) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Step step : recipe.steps()) {
      rows.add(
          List.of(
              new Cell.Text(Catalog.say("recipe.step", rows.size() + 1, step.title())),
              new Cell.Text(Catalog.say("recipe.on." + step.on().id())),
              Cell.text(step.say()),
              Cell.text(
                  String.join(
                      ", ", step.gates().stream().map(GateSpec::gate).distinct().toList()))));
    }
    return rows;
  }

  private static List<Link> actions(Call call, RecipeStanding r) {
    List<Link> all = new ArrayList<>();
    String revision = String.valueOf(r.revision());
    if (r.releasedBy() == null && r.withdrawn() == null) {
      all.addAll(RecipeRelease.PAGE.offer(call.caller(), r.recipe(), revision));
    }
    if (r.withdrawn() == null) {
      all.addAll(RecipeWithdraw.PAGE.offer(call.caller(), r.recipe(), revision));
    }
    return all;
  }
}
