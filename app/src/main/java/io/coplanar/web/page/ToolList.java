// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.recipe.ToolClass;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.Page;
import io.coplanar.line.store.ToolStanding;
import io.coplanar.people.Action;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Cell;
import io.coplanar.web.html.Href;
import io.coplanar.web.html.Html;
import io.coplanar.web.html.ListView;
import io.coplanar.web.html.Mark;
import io.coplanar.web.html.Table;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.time.Instant;
import java.util.List;

/** {@code /tools}: the shop's tools, and which of them want something. */
final class ToolList {
  static final Route ROUTE =
      Route.page("GET", "/tools", new Access.May(Action.READ), ToolList::show);

  private ToolList() {}

  private static Reply show(Call call) throws Exception {
    Instant now = call.parts().clock().instant();
    try (LedgerReader reader = call.parts().ledger().reader()) {
      Page<ToolStanding> page =
          new LineReader(reader).tools(null, call.in().query("after"), Lists.ROWS);
      return Html.page(
          call,
          "list.jte",
          Catalog.say("tools.title"),
          new ListView(
              Catalog.say("tools.lead"),
              ToolRegister.PAGE.offer(call.caller()),
              List.of(),
              Table.of(
                  List.of("tool", "class", "status", "calibrated-until", "life"),
                  page.items().stream().map(t -> row(t, now)).toList(),
                  "tools.empty"),
              Lists.next("/tools", page.next())));
    }
  }

  private static List<Cell> row(ToolStanding t, Instant now) {
    return List.of(
        new Cell.Go(t.tool(), "/tools/" + Href.part(t.tool())),
        new Cell.Text(Lists.word(t.toolClass())),
        new Cell.Status(mark(t, now)),
        Cell.moment(t.calibratedUntil()),
        life(t));
  }

  static Cell life(ToolStanding t) {
    return t.lifeMax() == null
        ? new Cell.Unknown()
        : new Cell.Figure(Catalog.say("tool.life", t.used(), t.lifeMax()));
  }

  /** How it stands; whether a step may use it is for the gates to say. */
  static Mark mark(ToolStanding t, Instant now) {
    Instant until = t.calibratedUntil();
    Integer most = t.lifeMax();
    if (t.withdrawn() != null) {
      return Mark.bad(Catalog.say("tool.withdrawn"));
    }
    if (until != null && !now.isBefore(until)) {
      return Mark.bad(Catalog.say("tool.calibration-over"));
    }
    if (most != null && t.used() >= most) {
      return Mark.bad(Catalog.say("tool.worn"));
    }
    boolean measures = ToolClass.find(t.toolClass()).map(ToolClass::measures).orElse(false);
    if (until == null && measures) {
      return Mark.waiting(Catalog.say("tool.never-calibrated"));
    }
    if (t.warmUpS() != null && t.onSince() == null) {
      return Mark.none(Catalog.say("tool.off"));
    }
    return Mark.good(Catalog.say("tool.in-use"));
  }
}
