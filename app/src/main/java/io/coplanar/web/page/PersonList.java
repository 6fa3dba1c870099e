// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.people.Action;
import io.coplanar.people.Member;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Cell;
import io.coplanar.web.html.Href;
import io.coplanar.web.html.Html;
import io.coplanar.web.html.Link;
import io.coplanar.web.html.ListView;
import io.coplanar.web.html.Table;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.util.Comparator;
import java.util.List;

/** {@code /people}: who works here and may do what. */
final class PersonList {
  static final Route ROUTE =
      Route.page("GET", "/people", new Access.May(Action.READ), PersonList::show);

  private PersonList() {}

  private static Reply show(Call call) throws Exception {
    boolean gone = "gone".equals(call.in().query("who"));
    List<List<Cell>> rows =
        call.parts().staff().list().stream()
            .filter(m -> m.person().active() != gone)
            .sorted(Comparator.comparing(PersonShow::name))
            .map(PersonList::row)
            .toList();
    return Html.page(
        call,
        "list.jte",
        Catalog.say("people.title"),
        new ListView(
            Catalog.say("people.lead"),
            PersonAdmit.PAGE.offer(call.caller()),
            List.of(
                new Link(Catalog.say("people.here"), "/people", !gone),
                new Link(Catalog.say("people.gone"), "/people?who=gone", gone)),
            Table.of(List.of("name", "roles", "badge", "signs-in"), rows, "people.empty"),
            null));
  }

  private static List<Cell> row(Member m) {
    return List.of(
        new Cell.Go(PersonShow.name(m), "/people/" + Href.part(m.person().id())),
        Cell.text(PersonShow.roles(m.person())),
        Cell.figure(m.badge()),
        new Cell.Status(PersonShow.proof(m)));
  }
}
