// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.connector;

import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.event.Streams;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.Page;
import io.coplanar.line.store.UnitQuery;
import io.coplanar.line.store.Whereabouts;
import io.coplanar.people.Action;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Cell;
import io.coplanar.web.html.Href;
import io.coplanar.web.html.Html;
import io.coplanar.web.html.Link;
import io.coplanar.web.html.Table;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Json;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /connectors}: all of them by serial; a serial that is there leads to its page. */
final class ConnectorList {
  static final Route ROUTE =
      Route.page("GET", "/connectors", new Access.May(Action.READ), ConnectorList::list);

  private static final int ROWS = 100;

  private ConnectorList() {}

  /**
   * What the template shows.
   *
   * @param serial what was looked for, as typed
   * @param wrong why nothing of it is shown; null where nothing is wrong
   */
  record View(
      String serial,
      @Nullable String wrong,
      List<Link> filters,
      Table table,
      @Nullable String next) {}

  private static Reply list(Call call) throws Exception {
    String serial = given(call, "serial").strip();
    String standing = given(call, "standing");
    if (!serial.isEmpty() && !Streams.isId(serial)) {
      return page(
          call,
          422,
          new View(
              serial, Catalog.say("connectors.no-serial"), filters(""), rows(List.of()), null));
    }
    try (LedgerReader reader = call.parts().ledger().reader()) {
      LineReader line = new LineReader(reader);
      if (!serial.isEmpty() && line.unit(serial) != null) {
        return Reply.seeOther("/connectors/" + Href.part(serial));
      }
      Page<Whereabouts> found = line.units(query(standing), after(call, serial), ROWS);
      List<Whereabouts> shown =
          found.items().stream().filter(w -> w.serial().startsWith(serial)).toList();
      boolean more = found.next() != null && shown.size() == found.items().size();
      return page(
          call,
          200,
          new View(
              serial,
              null,
              filters(standing),
              rows(shown),
              more ? next(found, standing, serial) : null));
    }
  }

  /** Serials that begin with what was typed stand behind it. */
  private static @Nullable String after(Call call, String serial) {
    String after = call.in().query("after");
    return after != null ? after : serial.isEmpty() ? null : serial;
  }

  private static String next(Page<Whereabouts> found, String standing, String serial) {
    return "/connectors?after="
        + Href.part(found.items().getLast().serial())
        + (standing.isEmpty() ? "" : "&standing=" + Href.part(standing))
        + (serial.isEmpty() ? "" : "&serial=" + Href.part(serial));
  }

  private static UnitQuery query(String standing) {
    for (Whereabouts.Standing one : Whereabouts.Standing.values()) {
      if (Json.word(one).equals(standing)) {
        return new UnitQuery.Standing(one);
      }
    }
    return new UnitQuery.All();
  }

  private static List<Link> filters(String standing) {
    List<Link> links = new ArrayList<>();
    links.add(new Link(Catalog.say("connectors.all"), "/connectors", standing.isEmpty()));
    for (Whereabouts.Standing one : Whereabouts.Standing.values()) {
      String word = Json.word(one);
      links.add(
          new Link(
              Catalog.say("connector.standing." + word),
              "/connectors?standing=" + word,
              word.equals(standing)));
    }
    return links;
  }

  /** As a table; fixtures and cables show theirs so, too. */
  static Table rows(List<Whereabouts> units) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Whereabouts w : units) {
      rows.add(
          List.of(
              Things.connector(w.serial()),
              new Cell.Status(Standings.of(w.standing())),
              Cell.figure(w.step()),
              new Cell.Go(w.cable(), "/cables/" + Href.part(w.cable())),
              new Cell.Text(w.station()),
              new Cell.Moment(w.at())));
    }
    return new Table(
        List.of(
            Catalog.say("connectors.serial"),
            Catalog.say("connectors.standing"),
            Catalog.say("connectors.passed"),
            Catalog.say("connectors.cable"),
            Catalog.say("connectors.station"),
            Catalog.say("connectors.at")),
        rows,
        Catalog.say("connectors.none"));
  }

  private static String given(Call call, String name) {
    String value = call.in().query(name);
    return value == null ? "" : value;
  }

  private static Reply page(Call call, int status, View view) throws Exception {
    return Html.page(call, status, "connector/list.jte", Catalog.say("connectors.title"), view);
  }
}
