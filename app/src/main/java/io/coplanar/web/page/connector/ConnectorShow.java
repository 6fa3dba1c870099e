// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.connector;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.StoredCheckpoint;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.state.Deviation;
import io.coplanar.line.state.Unit;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.Page;
import io.coplanar.line.store.Trace;
import io.coplanar.line.store.Whereabouts;
import io.coplanar.people.Action;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Cell;
import io.coplanar.web.html.Href;
import io.coplanar.web.html.Html;
import io.coplanar.web.html.Mark;
import io.coplanar.web.html.ShowView.Fact;
import io.coplanar.web.html.Table;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /connectors/{serial}}: where it stands, and its whole history with the newest on top; each
 * line can be proved to be in the ledger by the reader's own browser.
 */
final class ConnectorShow {
  static final Route ROUTE =
      Route.page("GET", "/connectors/{serial}", new Access.May(Action.READ), ConnectorShow::show);

  /** A connector has some eighty entries; who was worked often has its older ones behind a link. */
  private static final int SHOWN = 120;

  private ConnectorShow() {}

  /**
   * What the template shows.
   *
   * @param endface where its end face is shown
   * @param covered how many entries the newest checkpoint covers; 0 before the first
   * @param older where what happened before is shown; null where that is all
   * @param cut whether it came of more than is shown
   */
  record View(
      String serial,
      Mark mark,
      String lead,
      List<Fact> facts,
      String endface,
      long covered,
      List<Happened> history,
      @Nullable String older,
      Table deviations,
      Table genealogy,
      boolean cut,
      String recall) {}

  private static Reply show(Call call) throws Exception {
    String serial = call.path("serial");
    Unit unit = call.parts().line().unit(serial);
    if (unit == null) {
      throw Faults.notFound("connector " + serial);
    }
    Recipe recipe =
        call.parts().line().<@Nullable Recipe>look(world -> world.content(unit.recipeSha256()));
    Things things = new Things(call);
    try (LedgerReader reader = call.parts().ledger().reader()) {
      LineReader line = new LineReader(reader);
      Whereabouts where = line.unit(serial);
      if (where == null) {
        throw Faults.notFound("connector " + serial);
      }
      List<Entry> entries =
          entries(line, serial, call.number("before", 0, Long.MAX_VALUE / 2, Long.MAX_VALUE / 2));
      List<Entry> shown = entries.subList(Math.max(0, entries.size() - SHOWN), entries.size());
      History history = new History(reader, things, serial, recipe);
      List<Happened> happened = new ArrayList<>();
      for (Entry entry : shown.reversed()) {
        happened.add(history.of(entry));
      }
      Trace up = GenealogyShow.ancestors(line, serial);
      StoredCheckpoint newest = reader.checkpoint(reader.size());
      return Html.page(
          call,
          "connector/show.jte",
          Catalog.say("connector.title", serial),
          new View(
              serial,
              Standings.of(where.standing()),
              lead(unit, recipe),
              facts(unit, where, recipe, things),
              "/connectors/" + Href.part(serial) + "/endface",
              newest == null ? 0 : newest.size(),
              happened,
              shown.size() == entries.size()
                  ? null
                  : "/connectors/" + Href.part(serial) + "?before=" + shown.getFirst().seq(),
              deviations(unit, things),
              GenealogyShow.table(up, things),
              up.cut(),
              GenealogyShow.path("unit/" + serial)));
    }
  }

  /** All that concern it and came before an entry. */
  private static List<Entry> entries(LineReader line, String serial, long before) throws Exception {
    List<Entry> all = new ArrayList<>();
    String after = null;
    do {
      Page<Entry> page = line.history(serial, after, Page.MOST);
      page.items().stream().filter(e -> e.seq() < before).forEach(all::add);
      after = page.next();
    } while (after != null && Long.parseLong(after) < before);
    return all;
  }

  /** What stops it, or what comes next. */
  private static String lead(Unit unit, @Nullable Recipe recipe) {
    if (unit.scrapped()) {
      return Catalog.say("connector.scrapped");
    }
    var fatal = unit.fatal();
    if (fatal != null) {
      return Catalog.say("connector.fatal", fatal.rule());
    }
    if (!unit.holds().isEmpty()) {
      return Catalog.say("connector.held", unit.holds().getFirst().reason());
    }
    if (recipe == null) {
      return Catalog.say("connector.no-recipe");
    }
    return unit.place() >= recipe.steps().size()
        ? Catalog.say("connector.done")
        : Catalog.say("connector.next", recipe.steps().get(unit.place()).title());
  }

  private static List<Fact> facts(
      Unit unit, Whereabouts where, @Nullable Recipe recipe, Things things) throws Exception {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        fact(
            "step",
            new Cell.Figure(
                recipe == null
                    ? String.valueOf(unit.place())
                    : Catalog.say("connector.of", unit.place(), recipe.steps().size()))));
    facts.add(fact("since", new Cell.Moment(unit.since())));
    facts.add(fact("station", Cell.text(where.station())));
    facts.add(fact("recipe", things.of("recipe/" + unit.recipe() + ":" + unit.revision())));
    facts.add(fact("cable", things.of("cable/" + unit.cable())));
    facts.add(fact("leg", new Cell.Figure(String.valueOf(unit.leg()))));
    String fixture = unit.fixture();
    facts.add(
        fact("fixture", fixture == null ? new Cell.Unknown() : things.of("fixture/" + fixture)));
    int reworks = unit.reworks().values().stream().mapToInt(n -> n).sum();
    facts.add(fact("reworks", new Cell.Figure(String.valueOf(reworks))));
    return facts;
  }

  private static Fact fact(String key, Cell value) {
    return new Fact(Catalog.say("connector.fact." + key), value);
  }

  private static Table deviations(Unit unit, Things things) throws Exception {
    List<List<Cell>> rows = new ArrayList<>();
    for (Deviation d : unit.deviations()) {
      String signer = d.signedBy();
      rows.add(
          List.of(
              new Cell.Figure(d.step()),
              new Cell.Figure(String.join(", ", d.gates())),
              new Cell.Text(d.reason()),
              things.person(d.requestedBy()),
              signer == null
                  ? new Cell.Status(Mark.waiting(Catalog.say("connector.unsigned")))
                  : things.person(signer),
              Cell.moment(d.until())));
    }
    return new Table(
        List.of(
            Catalog.say("fixture.step"),
            Catalog.say("connector.gates"),
            Catalog.say("history.reason"),
            Catalog.say("connector.asked-by"),
            Catalog.say("connector.signed-by"),
            Catalog.say("connector.until")),
        rows,
        Catalog.say("connector.no-deviations"));
  }
}
