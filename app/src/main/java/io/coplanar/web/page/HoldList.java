// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.store.Held;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.Page;
import io.coplanar.people.Action;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Cell;
import io.coplanar.web.html.Html;
import io.coplanar.web.html.Link;
import io.coplanar.web.html.ListView;
import io.coplanar.web.html.Names;
import io.coplanar.web.html.Table;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.util.ArrayList;
import java.util.List;

/** {@code /holds}: what stands still and why, with quarantines and deviations beside it. */
final class HoldList {
  static final Route ROUTE =
      Route.page("GET", "/holds", new Access.May(Action.READ), HoldList::show);

  private HoldList() {}

  /** The three lists of what waits for somebody's decision. */
  static List<Link> tabs(String current) {
    return List.of("/holds", "/quarantines", "/deviations").stream()
        .map(href -> new Link(Catalog.say("tab." + href.substring(1)), href, href.equals(current)))
        .toList();
  }

  private static Reply show(Call call) throws Exception {
    Names names = new Names(call.parts().staff());
    try (LedgerReader reader = call.parts().ledger().reader()) {
      Page<Held> page = new LineReader(reader).openHolds(call.in().query("after"), Lists.ROWS);
      List<List<Cell>> rows = new ArrayList<>();
      for (Held h : page.items()) {
        rows.add(
            List.of(
                Lists.connector(h.serial()),
                new Cell.Text(h.reason()),
                new Cell.Text(names.of(h.placedBy())),
                new Cell.Moment(h.placed()),
                h.quarantine() == null
                    ? new Cell.Go(
                        Catalog.say("hold-release.go"),
                        HoldRelease.PAGE.link(h.serial(), h.hold()).href())
                    : new Cell.Go(Catalog.say("hold.by-quarantine"), "/quarantines")));
      }
      return Html.page(
          call,
          "list.jte",
          Catalog.say("holds.title"),
          new ListView(
              Catalog.say("holds.lead"),
              HoldPlace.PAGE.offer(call.caller()),
              tabs("/holds"),
              Table.of(
                  List.of("connector", "reason", "who", "since", "way-out"), rows, "holds.empty"),
              Lists.next("/holds", page.next())));
    }
  }
}
