// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.connector;

import io.coplanar.line.state.Fixture;
import io.coplanar.people.Action;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Cell;
import io.coplanar.web.html.Html;
import io.coplanar.web.html.Link;
import io.coplanar.web.html.Mark;
import io.coplanar.web.html.ShowView;
import io.coplanar.web.html.Table;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.util.ArrayList;
import java.util.List;

/** {@code /fixtures/{fixture}}: who sits in it, its steps, its quarantines. */
final class FixtureShow {
  static final Route ROUTE =
      Route.page("GET", "/fixtures/{fixture}", new Access.May(Action.READ), FixtureShow::show);

  private FixtureShow() {}

  private static Reply show(Call call) throws Exception {
    String id = call.path("fixture");
    Fixture fixture = call.parts().line().look(world -> world.fixture(id).state());
    if (fixture == null) {
      throw Faults.notFound("fixture " + id);
    }
    Things things = new Things(call);
    boolean stopped = !fixture.quarantines().isEmpty();
    return Html.page(
        call,
        "show.jte",
        Catalog.say("fixture.title", id),
        new ShowView(
            stopped ? Mark.waiting(Catalog.say("fixture.stopped")) : null,
            Catalog.say("fixture.lead", fixture.loaded().size(), fixture.positions()),
            List.of(),
            List.of(new Link(Catalog.say("genealogy.walk"), GenealogyShow.path("fixture/" + id))),
            List.of(
                new ShowView.Section.Rows(Catalog.say("fixture.loaded"), loaded(fixture)),
                new ShowView.Section.Rows(
                    Catalog.say("fixture.quarantines"), quarantines(fixture, things)),
                new ShowView.Section.Rows(Catalog.say("fixture.runs"), runs(fixture)))));
  }

  private static Table loaded(Fixture fixture) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int position = 1; position <= fixture.positions(); position++) {
      String serial = fixture.loaded().get(position);
      if (serial != null) {
        rows.add(List.of(new Cell.Figure(String.valueOf(position)), Things.connector(serial)));
      }
    }
    return new Table(
        List.of(Catalog.say("fixture.position"), Catalog.say("connectors.serial")),
        rows,
        Catalog.say("fixture.empty"));
  }

  private static Table quarantines(Fixture fixture, Things things) throws Exception {
    List<List<Cell>> rows = new ArrayList<>();
    for (Fixture.Quarantine q : fixture.quarantines()) {
      rows.add(
          List.of(
              new Cell.Text(q.reason()),
              things.person(q.openedBy()),
              new Cell.Figure(String.join(", ", q.serials()))));
    }
    return new Table(
        List.of(
            Catalog.say("history.reason"),
            Catalog.say("history.who"),
            Catalog.say("fixture.connectors")),
        rows,
        Catalog.say("fixture.no-quarantines"));
  }

  private static Table runs(Fixture fixture) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Fixture.Run run : fixture.runs().reversed()) {
      rows.add(
          List.of(
              new Cell.Figure(String.valueOf(run.number())),
              new Cell.Figure(run.step()),
              new Cell.Figure(String.join(", ", run.serials()))));
    }
    return new Table(
        List.of(
            Catalog.say("fixture.run"),
            Catalog.say("fixture.step"),
            Catalog.say("fixture.connectors")),
        rows,
        Catalog.say("fixture.no-runs"));
  }
}
