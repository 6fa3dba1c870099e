// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.ToolStanding;
import io.coplanar.people.Action;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Cell;
import io.coplanar.web.html.Facts;
import io.coplanar.web.html.Href;
import io.coplanar.web.html.Html;
import io.coplanar.web.html.Link;
import io.coplanar.web.html.ShowView;
import io.coplanar.web.html.Times;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code /tools/{tool}}: one tool. */
final class ToolShow {
  static final Route ROUTE =
      Route.page("GET", "/tools/{tool}", new Access.May(Action.READ), ToolShow::show);

  private ToolShow() {}

  private static Reply show(Call call) throws Exception {
    try (LedgerReader reader = call.parts().ledger().reader()) {
      ToolStanding t = new LineReader(reader).tool(call.path("tool"));
      if (t == null) {
        throw Faults.notFound("tool of this name");
      }
      String why = t.withdrawn();
      return Html.page(
          call,
          "show.jte",
          Catalog.say("tool.title", t.tool()),
          new ShowView(
              ToolList.mark(t, call.parts().clock().instant()),
              why == null ? Catalog.say("tool.lead") : Catalog.say("tool.why-withdrawn", why),
              new Facts()
                  .add("class", new Cell.Text(Lists.word(t.toolClass())))
                  .add("calibrated-until", Cell.moment(t.calibratedUntil()))
                  .add("life", ToolList.life(t))
                  .add("reference", Cell.moment(t.reference()))
                  .add("on-since", Cell.moment(t.onSince()))
                  .add(
                      "warm-up",
                      t.warmUpS() == null
                          ? new Cell.Unknown()
                          : new Cell.Text(Times.lasting(Duration.ofSeconds(t.warmUpS()))))
                  .add("ports", Cell.text(String.join(", ", t.ports())))
                  .add("last", new Cell.Moment(t.at()))
                  .list(),
              why == null ? actions(call, t.tool()) : List.of(recall(t.tool())),
              List.of()));
    }
  }

  private static List<Link> actions(Call call, String tool) {
    List<Link> all =
        new ArrayList<>(
            Stream.of(ToolCalibrate.PAGE, ToolSwitch.PAGE, ToolRenew.PAGE, ToolWithdraw.PAGE)
                .flatMap(page -> page.offer(call.caller(), tool).stream())
                .toList());
    all.add(recall(tool));
    return all;
  }

  private static Link recall(String tool) {
    return new Link(Catalog.say("recall.go"), "/recall?root=" + Href.part("tool/" + tool));
  }
}
