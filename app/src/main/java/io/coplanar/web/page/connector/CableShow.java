// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.connector;

import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.state.Cable;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.Page;
import io.coplanar.line.store.UnitQuery;
import io.coplanar.people.Action;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Html;
import io.coplanar.web.html.Link;
import io.coplanar.web.html.ShowView;
import io.coplanar.web.html.ShowView.Fact;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.util.List;

/** {@code /cables/{cable}}: its lot and its connectors. */
final class CableShow {
  static final Route ROUTE =
      Route.page("GET", "/cables/{cable}", new Access.May(Action.READ), CableShow::show);

  private CableShow() {}

  private static Reply show(Call call) throws Exception {
    String id = call.path("cable");
    Cable cable = call.parts().line().look(world -> world.cable(id).state());
    if (cable == null) {
      throw Faults.notFound("cable " + id);
    }
    try (LedgerReader reader = call.parts().ledger().reader()) {
      var units = new LineReader(reader).units(new UnitQuery.OfCable(id), null, Page.MOST);
      return Html.page(
          call,
          "show.jte",
          Catalog.say("cable.title", id),
          new ShowView(
              null,
              Catalog.say("cable.lead", cable.serials().size()),
              List.of(
                  new Fact(
                      Catalog.say("cable.lot"), new Things(call).of("lot/cable/" + cable.lot()))),
              List.of(new Link(Catalog.say("genealogy.walk"), GenealogyShow.path("cable/" + id))),
              List.of(
                  new ShowView.Section.Rows(
                      Catalog.say("cable.ends"), ConnectorList.rows(units.items())))));
    }
  }
}
