// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.LotStanding;
import io.coplanar.people.Action;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Cell;
import io.coplanar.web.html.Facts;
import io.coplanar.web.html.Href;
import io.coplanar.web.html.Html;
import io.coplanar.web.html.Link;
import io.coplanar.web.html.Names;
import io.coplanar.web.html.ShowView;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.util.ArrayList;
import java.util.List;

/** {@code /lots/{kind}/{lot}}: one lot or mix. */
final class LotShow {
  static final Route ROUTE =
      Route.page("GET", "/lots/{kind}/{lot}", new Access.May(Action.READ), LotShow::show);

  private LotShow() {}

  private static Reply show(Call call) throws Exception {
    try (LedgerReader reader = call.parts().ledger().reader()) {
      LotStanding l = new LineReader(reader).lot(call.path("kind"), call.path("lot"));
      if (l == null) {
        throw Faults.notFound("lot of this kind and name");
      }
      String blocked = l.blocked();
      return Html.page(
          call,
          "show.jte",
          Catalog.say("lot.title", l.lot(), Lists.word(l.kind())),
          new ShowView(
              LotList.mark(l, call.parts().clock().instant()),
              blocked != null
                  ? Catalog.say("lot.why-blocked", blocked)
                  : Catalog.say(l.released() ? "lot.lead" : "lot.lead-waits"),
              new Facts()
                  .add("left", LotList.left(l))
                  .add(
                      "uses",
                      l.usesMax() == null
                          ? new Cell.Figure(String.valueOf(l.uses()))
                          : new Cell.Figure(Catalog.say("tool.life", l.uses(), l.usesMax())))
                  .add("expires", Cell.moment(l.expires()))
                  .add("supplier-lot", Cell.figure(l.supplierLot()))
                  .add("mixed", Cell.moment(l.mixed()))
                  .add(
                      "brought-by",
                      new Cell.Text(new Names(call.parts().staff()).of(l.broughtBy())))
                  .add("last", new Cell.Moment(l.at()))
                  .list(),
              actions(call, l),
              List.of()));
    }
  }

  private static List<Link> actions(Call call, LotStanding l) {
    List<Link> all = new ArrayList<>();
    if (!l.released() && l.blocked() == null) {
      all.addAll(LotRelease.PAGE.offer(call.caller(), l.kind(), l.lot()));
    }
    if (l.blocked() == null) {
      all.addAll(LotBlock.PAGE.offer(call.caller(), l.kind(), l.lot()));
    }
    all.add(
        new Link(
            Catalog.say("recall.go"),
            "/recall?root=" + Href.part("lot/" + l.kind() + "/" + l.lot())));
    return all;
  }
}
