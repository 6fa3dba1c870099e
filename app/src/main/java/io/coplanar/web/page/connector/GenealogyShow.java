// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.connector;

import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.Trace;
import io.coplanar.people.Action;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Cell;
import io.coplanar.web.html.Href;
import io.coplanar.web.html.Html;
import io.coplanar.web.html.Link;
import io.coplanar.web.html.ShowView;
import io.coplanar.web.html.Table;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code /genealogy?of=…}: what something came of, and what came of it, to be walked. */
final class GenealogyShow {
  static final Route ROUTE =
      Route.page("GET", "/genealogy", new Access.May(Action.READ), GenealogyShow::show);

  private static final Pattern NODE =
      Pattern.compile(
          "(unit|fixture|cable|lot|tool|recipe|evidence|person)/[A-Za-z0-9:._/-]{1,150}");

  /** What somebody still reads; one step more is one press away. */
  private static final Trace.Bounds NEAR = new Trace.Bounds(1, 300);

  /** A connector's own page shows all that it came of. */
  private static final Trace.Bounds FAR = new Trace.Bounds(Trace.Bounds.USUAL.depth(), 500);

  private GenealogyShow() {}

  static String path(String node) {
    return "/genealogy?of=" + Href.part(node);
  }

  private static Reply show(Call call) throws Exception {
    String node = call.in().query("of");
    if (node == null || !NODE.matcher(node).matches()) {
      throw Faults.malformed(
          "of", "is no name of something", "one as in unit/S-1, lot/epoxy-mix/M-7 or tool/CL-1");
    }
    Things things = new Things(call);
    try (LedgerReader reader = call.parts().ledger().reader()) {
      LineReader line = new LineReader(reader);
      Trace up = line.trace(node, Trace.Direction.UP, NEAR);
      Trace down = line.trace(node, Trace.Direction.DOWN, NEAR);
      boolean known = !up.links().isEmpty() || !down.links().isEmpty();
      return Html.page(
          call,
          "show.jte",
          Catalog.say("genealogy.title", Things.kind(node), node.substring(node.indexOf('/') + 1)),
          new ShowView(
              null,
              Catalog.say(
                  !known
                      ? "genealogy.unknown"
                      : up.cut() || down.cut() ? "genealogy.cut" : "genealogy.lead"),
              List.of(new ShowView.Fact(Things.kind(node), things.of(node))),
              List.of(new Link(Catalog.say("genealogy.recall"), recall(node))),
              List.of(
                  new ShowView.Section.Rows(Catalog.say("genealogy.up"), table(up, things)),
                  new ShowView.Section.Rows(Catalog.say("genealogy.down"), table(down, things)))));
    }
  }

  /** All that a connector came of, however many steps away. */
  static Trace ancestors(LineReader line, String serial) throws java.sql.SQLException {
    return line.trace("unit/" + serial, Trace.Direction.UP, FAR);
  }

  static Table table(Trace trace, Things things) throws Exception {
    List<List<Cell>> rows = new ArrayList<>();
    for (Trace.Link link : trace.links()) {
      String other = trace.direction() == Trace.Direction.UP ? link.parent() : link.child();
      String from = trace.direction() == Trace.Direction.UP ? link.child() : link.parent();
      rows.add(
          List.of(
              things.of(other),
              new Cell.Text(Things.kind(other)),
              new Cell.Text(relation(link, from, trace.node())),
              new Cell.Moment(link.first()),
              Things.walk(other),
              new Cell.Go(Catalog.say("genealogy.recall"), recall(other))));
    }
    return new Table(
        List.of(
            Catalog.say("genealogy.thing"),
            Catalog.say("genealogy.kind"),
            Catalog.say("genealogy.relation"),
            Catalog.say("genealogy.first"),
            Catalog.say("genealogy.follow"),
            Catalog.say("genealogy.all")),
        rows,
        Catalog.say("genealogy.none"));
  }

  private static String relation(Trace.Link link, String from, String root) {
    String key = "relation." + link.relation();
    String words = Catalog.has(key) ? Catalog.say(key) : link.relation();
    return from.equals(root) ? words : Catalog.say("genealogy.through", words, from);
  }

  private static String recall(String node) {
    return "/recall?root=" + Href.part(node);
  }
}
