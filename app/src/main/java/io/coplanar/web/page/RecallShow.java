// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.Recall;
import io.coplanar.line.store.Trace;
import io.coplanar.line.store.Whereabouts;
import io.coplanar.people.Action;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Cell;
import io.coplanar.web.html.Html;
import io.coplanar.web.html.Mark;
import io.coplanar.web.html.Table;
import io.coplanar.web.html.Times;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Json;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /recall}: everything that was made of something after a moment, and where it is now. */
final class RecallShow {
  static final Route ROUTE =
      Route.page("GET", "/recall", new Access.May(Action.READ), RecallShow::show);

  private static final Pattern ROOT =
      Pattern.compile("(lot|tool|recipe|person|fixture|cable|unit)/[A-Za-z0-9:._/-]{1,150}");

  /** What somebody still looks through; the programming interface gives all. */
  private static final int MOST = 1000;

  private RecallShow() {}

  /**
   * What the template shows.
   *
   * @param root what was asked for, as typed
   * @param after from when on, as typed
   * @param wrong what is wrong with it; null where nothing is
   * @param found null where nothing was asked for
   */
  record View(String root, String after, @Nullable String wrong, @Nullable Found found) {}

  /**
   * What was found.
   *
   * @param cut whether there are more
   */
  record Found(int connectors, boolean cut, Table table) {}

  private static Reply show(Call call) throws Exception {
    String root = Lists.given(call, "root").strip();
    String after = Lists.given(call, "after");
    Instant from = Instant.EPOCH;
    String wrong = null;
    if (!after.isEmpty()) {
      try {
        from = Times.read(after);
      } catch (DateTimeException e) {
        wrong = Catalog.say("recall.no-time");
      }
    }
    if (!root.isEmpty() && !ROOT.matcher(root).matches()) {
      wrong = Catalog.say("recall.no-root");
    }
    Found found = root.isEmpty() || wrong != null ? null : find(call, root, from);
    return Html.page(
        call,
        wrong == null ? 200 : 422,
        "recall.jte",
        Catalog.say("recall.title"),
        new View(root, after, wrong, found));
  }

  private static Found find(Call call, String root, Instant from) throws Exception {
    try (LedgerReader reader = call.parts().ledger().reader()) {
      Recall recall =
          new LineReader(reader)
              .recall(root, from, new Trace.Bounds(Trace.Bounds.USUAL.depth(), MOST));
      return new Found(
          recall.units().size(),
          recall.cut(),
          Table.of(
              List.of("connector", "standing", "passed-last", "fixture", "station", "at"),
              recall.units().stream().map(RecallShow::row).toList(),
              "recall.nothing"));
    }
  }

  private static List<Cell> row(Whereabouts w) {
    return List.of(
        Lists.connector(w.serial()),
        new Cell.Status(mark(w.standing())),
        Cell.figure(w.step()),
        Cell.figure(w.fixture()),
        new Cell.Text(w.station()),
        new Cell.Moment(w.at()));
  }

  static Mark mark(Whereabouts.Standing standing) {
    String word = Catalog.say("standing." + Json.word(standing));
    return switch (standing) {
      case SCRAPPED, FATAL -> Mark.bad(word);
      case QUARANTINED, HELD -> Mark.waiting(word);
      case LABELLED -> Mark.good(word);
      case WORKING -> Mark.none(word);
    };
  }
}
