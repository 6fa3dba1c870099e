// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.station;

import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.state.Unit;
import io.coplanar.line.store.FixtureStanding;
import io.coplanar.line.store.LineReader;
import io.coplanar.people.Action;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Html;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /station}: waits for a scan; {@code /station?scan=CODE} leads to what was scanned; {@code
 * /station/fixtures/F-1} is the workpiece with its next step.
 */
final class StationShow {
  static final Route BENCH =
      Route.page("GET", "/station", new Access.May(Action.READ), StationShow::bench);
  static final Route WORK =
      Route.page("GET", "/station/{kind}/{id}", new Access.May(Action.READ), StationShow::work);

  private static final int FIXTURES = 12;

  private StationShow() {}

  /**
   * An empty bench.
   *
   * @param code what was scanned and is nothing here; null where nothing was
   * @param fixtures those that something sits in
   */
  record View(@Nullable String code, List<FixtureStanding> fixtures) {}

  private static Reply bench(Call call) throws Exception {
    String code = call.in().query("scan");
    String there = code == null ? null : Scanned.href(call, code.strip());
    if (there != null) {
      return Reply.seeOther(there);
    }
    try (LedgerReader reader = call.parts().ledger().reader()) {
      List<FixtureStanding> loaded =
          new LineReader(reader)
              .fixtures(null, 100).items().stream()
                  .filter(f -> f.loaded() > 0)
                  .limit(FIXTURES)
                  .toList();
      return Html.page(
          call,
          code == null ? 200 : 404,
          "station/bench.jte",
          Catalog.say("station.title"),
          new View(code, loaded));
    }
  }

  private static Reply work(Call call) throws Exception {
    String step = call.in().query("step");
    Work work = Looking.work(call, step);
    String elsewhere = step == null ? elsewhere(work) : null;
    if (elsewhere != null) {
      String entry = call.in().query("entry");
      boolean known = entry != null && entry.matches("\\d{1,18}");
      return Reply.seeOther(known ? elsewhere + "?entry=" + entry : elsewhere);
    }
    StationView view = Looking.view(call, work, Looking.inputs(call, work), null);
    return Html.page(call, "station/work.jte", title(work), view);
  }

  /** Where a connector's step is done, if not on itself. */
  private static @Nullable String elsewhere(Work work) {
    if (work.kind() != Work.Kind.CONNECTORS || work.step() != null) {
      return null;
    }
    Unit unit = work.units().getFirst();
    String href = Work.href(work.next(unit), unit);
    return href.equals(work.href()) ? null : href;
  }

  static String title(Work work) {
    return Catalog.say("station." + work.kind().word(), work.id());
  }
}
