// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.LotStanding;
import io.coplanar.line.store.Page;
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
import java.util.stream.Stream;

/** {@code /lots}: what material is here, and which of it may be used. */
final class LotList {
  static final Route ROUTE = Route.page("GET", "/lots", new Access.May(Action.READ), LotList::show);

  private LotList() {}

  private static Reply show(Call call) throws Exception {
    String kind = call.in().query("kind");
    Instant now = call.parts().clock().instant();
    try (LedgerReader reader = call.parts().ledger().reader()) {
      Page<LotStanding> page =
          new LineReader(reader).lots(kind, call.in().query("after"), Lists.ROWS);
      return Html.page(
          call,
          "list.jte",
          Catalog.say("lots.title"),
          new ListView(
              Catalog.say("lots.lead"),
              Stream.of(LotReceive.PAGE, LotMix.PAGE)
                  .flatMap(p -> p.offer(call.caller()).stream())
                  .toList(),
              List.of(),
              Table.of(
                  List.of("lot", "kind", "status", "left", "expires"),
                  page.items().stream().map(l -> row(l, now)).toList(),
                  "lots.empty"),
              Lists.next(kind == null ? "/lots" : "/lots?kind=" + Href.part(kind), page.next())));
    }
  }

  private static List<Cell> row(LotStanding l, Instant now) {
    return List.of(
        new Cell.Go(l.lot(), "/lots/" + Href.part(l.kind()) + "/" + Href.part(l.lot())),
        new Cell.Text(Lists.word(l.kind())),
        new Cell.Status(mark(l, now)),
        left(l),
        Cell.moment(l.expires()));
  }

  static Cell left(LotStanding l) {
    return new Cell.Figure(Catalog.say("lot.left", l.left(), l.amount(), l.unit()));
  }

  /** How it stands; whether a step may use it is for the gates to say. */
  static Mark mark(LotStanding l, Instant now) {
    Instant expires = l.expires();
    Integer most = l.usesMax();
    if (l.blocked() != null) {
      return Mark.bad(Catalog.say("lot.blocked"));
    }
    if (expires != null && !now.isBefore(expires)) {
      return Mark.bad(Catalog.say("lot.expired"));
    }
    if (!l.released()) {
      return Mark.waiting(Catalog.say("lot.waits"));
    }
    if (l.left() <= 0 || most != null && l.uses() >= most) {
      return Mark.none(Catalog.say("lot.used-up"));
    }
    return Mark.good(Catalog.say(l.mixed() == null ? "lot.released" : "lot.mixed"));
  }
}
