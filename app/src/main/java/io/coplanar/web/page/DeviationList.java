// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.event.EventForm;
import io.coplanar.line.event.UnitEvent;
import io.coplanar.line.state.Deviation;
import io.coplanar.line.state.Unit;
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

/** {@code /deviations}: permissions to go on in spite of a gate that wait for a second person. */
final class DeviationList {
  static final Route ROUTE =
      Route.page("GET", "/deviations", new Access.May(Action.READ), DeviationList::show);

  /** There is no table of them: so many of the last entries are looked through, and told. */
  private static final long LOOK_AT = 2000;

  private DeviationList() {}

  private static Reply show(Call call) throws Exception {
    Names names = new Names(call.parts().staff());
    List<List<Cell>> rows = new ArrayList<>();
    try (LedgerReader reader = call.parts().ledger().reader()) {
      long last = reader.size() - 1;
      for (long seq = last; seq >= 0 && seq > last - LOOK_AT && rows.size() < Lists.ROWS; seq--) {
        Entry entry = reader.entry(seq);
        if (entry.type().equals("deviation-requested")
            && EventForm.UNIT.read(entry).event() instanceof UnitEvent.DeviationRequested asked) {
          String serial = entry.stream().substring("unit/".length());
          Unit unit = call.parts().line().unit(serial);
          Deviation d = unit == null ? null : unit.deviation(asked.deviation());
          if (d != null && d.signedBy() == null) {
            rows.add(row(serial, d, entry, names));
          }
        }
      }
    }
    return Html.page(
        call,
        "list.jte",
        Catalog.say("deviations.title"),
        new ListView(
            Catalog.say("deviations.lead", LOOK_AT),
            DeviationRequest.PAGE.offer(call.caller()),
            HoldList.tabs("/deviations"),
            Table.of(
                List.of("connector", "step", "gates", "reason", "who", "since", "way-out"),
                rows,
                "deviations.empty"),
            null));
  }

  private static List<Cell> row(String serial, Deviation d, Entry entry, Names names)
      throws Exception {
    return List.of(
        Lists.connector(serial),
        new Cell.Figure(d.step()),
        new Cell.Figure(String.join(", ", d.gates())),
        new Cell.Text(d.reason()),
        new Cell.Text(names.of(d.requestedBy())),
        new Cell.Moment(entry.serverTime()),
        new Cell.Go(
            Catalog.say("deviation-sign.go"), DeviationSign.PAGE.link(serial, d.id()).href()));
  }
}
