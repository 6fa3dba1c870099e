// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.state.Fixture;
import io.coplanar.line.store.FixtureStanding;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.Page;
import io.coplanar.people.Action;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Cell;
import io.coplanar.web.html.Html;
import io.coplanar.web.html.ListView;
import io.coplanar.web.html.Names;
import io.coplanar.web.html.Table;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /quarantines}: batches that are stopped because one of them showed why. */
final class QuarantineList {
  static final Route ROUTE =
      Route.page("GET", "/quarantines", new Access.May(Action.READ), QuarantineList::show);

  private QuarantineList() {}

  private static Reply show(Call call) throws Exception {
    Names names = new Names(call.parts().staff());
    List<List<Cell>> rows = new ArrayList<>();
    try (LedgerReader reader = call.parts().ledger().reader()) {
      LineReader line = new LineReader(reader);
      String after = null;
      do {
        Page<FixtureStanding> page = line.fixtures(after, Page.MOST);
        for (FixtureStanding f : page.items()) {
          if (f.quarantines() > 0) {
            rows(call, f.fixture(), names, rows);
          }
        }
        after = page.next();
      } while (after != null);
    }
    return Html.page(
        call,
        "list.jte",
        Catalog.say("quarantines.title"),
        new ListView(
            Catalog.say("quarantines.lead"),
            QuarantineOpen.PAGE.offer(call.caller()),
            HoldList.tabs("/quarantines"),
            Table.of(
                List.of("fixture", "reason", "who", "connectors", "way-out"),
                rows,
                "quarantines.empty"),
            null));
  }

  private static void rows(Call call, String id, Names names, List<List<Cell>> rows)
      throws Exception {
    Fixture fixture = call.parts().line().<@Nullable Fixture>look(w -> w.fixture(id).state());
    if (fixture == null) {
      return;
    }
    for (Fixture.Quarantine q : fixture.quarantines()) {
      rows.add(
          List.of(
              new Cell.Figure(id),
              new Cell.Text(q.reason()),
              new Cell.Text(names.of(q.openedBy())),
              new Cell.Figure(String.join(", ", q.serials())),
              new Cell.Go(
                  Catalog.say("quarantine-dispose.go"),
                  QuarantineDispose.PAGE.link(id, q.id()).href())));
    }
  }
}
