// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.operations.LastBackup;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.store.Held;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.StepCount;
import io.coplanar.line.store.Whereabouts;
import io.coplanar.people.Action;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Cell;
import io.coplanar.web.html.Href;
import io.coplanar.web.html.Html;
import io.coplanar.web.html.Link;
import io.coplanar.web.html.Names;
import io.coplanar.web.html.Table;
import io.coplanar.web.html.Times;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /}: what is on the line now, what stands still, what was refused and labelled lately. */
final class HomeShow {
  private static final int HOLDS = 6;

  /** After so many days without a backup somebody is reminded. */
  private static final Duration BACKUP_DUE = Duration.ofDays(7);

  private final @Nullable Path dataFolder;

  /**
   * @param dataFolder where backups leave a note; null where there is no such folder
   */
  HomeShow(@Nullable Path dataFolder) {
    this.dataFolder = dataFolder;
  }

  Route route() {
    return Route.page("GET", "/", new Access.May(Action.READ), this::show);
  }

  /**
   * What the template shows.
   *
   * @param recipes one for each revision with connectors on the line
   * @param held how many stand still, and are not working
   * @param backup that one is due; null where none is, or who looks keeps no ledger
   * @param next what a new shop still needs
   */
  record View(
      long working,
      long held,
      @Nullable String backup,
      List<Link> next,
      List<OnRecipe> recipes,
      Table holds,
      Table refused,
      Table labelled) {}

  /** The steps of a recipe before which something stands. */
  record OnRecipe(String title, List<Before> steps) {}

  /**
   * A step.
   *
   * @param number from 1
   * @param share of the longest queue, for its bar: 0 to 100, in steps of 5
   */
  record Before(int number, String title, long working, long stopped, long share) {}

  private Reply show(Call call) throws Exception {
    try (LedgerReader reader = call.parts().ledger().reader()) {
      LineReader line = new LineReader(reader);
      List<StepCount> counts = line.onTheLine();
      Names names = new Names(call.parts().staff());
      Lately lately = Lately.of(reader);
      View view =
          new View(
              sum(counts, true),
              sum(counts, false),
              call.caller().may(Action.KEEP_LEDGER) ? backup(call.parts().clock().instant()) : null,
              next(line),
              recipes(call, counts),
              holds(line.openHolds(null, HOLDS).items(), names),
              refused(lately, names),
              labelled(lately, names));
      return Html.page(call, "home.jte", Catalog.say("home.title"), view);
    }
  }

  private @Nullable String backup(Instant now) {
    if (dataFolder == null) {
      return null;
    }
    LastBackup last = LastBackup.find(dataFolder);
    if (last == null) {
      return Catalog.say("home.no-backup");
    }
    Duration since = Duration.between(last.at(), now);
    return since.compareTo(BACKUP_DUE) < 0
        ? null
        : Catalog.say("home.old-backup", Times.lasting(since));
  }

  private static List<Link> next(LineReader line) throws SQLException {
    List<Link> next = new ArrayList<>();
    if (line.recipes(null, 1).items().isEmpty()) {
      next.add(new Link(Catalog.say("home.next-recipe"), "/recipes/propose"));
    }
    if (line.tools(null, null, 1).items().isEmpty()) {
      next.add(new Link(Catalog.say("home.next-tools"), "/tools/new"));
    }
    if (line.lots(null, null, 1).items().isEmpty()) {
      next.add(new Link(Catalog.say("home.next-lots"), "/lots/receive"));
    }
    return next;
  }

  private static boolean works(StepCount c) {
    return c.standing() == Whereabouts.Standing.WORKING;
  }

  private static long sum(List<StepCount> counts, boolean working) {
    return counts.stream().filter(c -> works(c) == working).mapToLong(StepCount::connectors).sum();
  }

  private static List<OnRecipe> recipes(Call call, List<StepCount> counts) throws Exception {
    Map<String, List<StepCount>> byFile = new LinkedHashMap<>();
    counts.forEach(c -> byFile.computeIfAbsent(c.recipeSha256(), _ -> new ArrayList<>()).add(c));
    List<OnRecipe> all = new ArrayList<>();
    for (Map.Entry<String, List<StepCount>> e : byFile.entrySet()) {
      StepCount first = e.getValue().getFirst();
      Recipe recipe =
          call.parts().line().<@Nullable Recipe>look(world -> world.content(e.getKey()));
      String title = recipe == null ? first.recipe() : recipe.title();
      all.add(
          new OnRecipe(
              Catalog.say("home.recipe", title, first.revision()), steps(recipe, e.getValue())));
    }
    return all;
  }

  private static List<Before> steps(@Nullable Recipe recipe, List<StepCount> counts) {
    Map<Integer, long[]> places = new LinkedHashMap<>();
    for (StepCount c : counts) {
      places.computeIfAbsent(c.place(), _ -> new long[2])[works(c) ? 0 : 1] += c.connectors();
    }
    long most = places.values().stream().mapToLong(n -> n[0] + n[1]).max().orElse(1);
    List<Before> steps = new ArrayList<>();
    places.forEach(
        (place, n) ->
            steps.add(
                new Before(
                    place + 1,
                    recipe == null || place >= recipe.steps().size()
                        ? Catalog.say("home.all-passed")
                        : recipe.steps().get(place).title(),
                    n[0],
                    n[1],
                    Math.max(1, Math.round(20.0 * (n[0] + n[1]) / most)) * 5)));
    return steps;
  }

  private static Table holds(List<Held> holds, Names names) throws Exception {
    List<List<Cell>> rows = new ArrayList<>();
    for (Held h : holds) {
      rows.add(
          List.of(
              connector(h.serial()),
              new Cell.Text(h.reason()),
              new Cell.Text(names.of(h.placedBy())),
              new Cell.Moment(h.placed())));
    }
    return new Table(columns("connector", "reason", "who", "since"), rows, say("home.no-holds"));
  }

  private static Table refused(Lately lately, Names names) throws Exception {
    List<List<Cell>> rows = new ArrayList<>();
    for (Lately.Refused r : lately.refused()) {
      String stream = r.entry().stream();
      String what = r.what().step().isEmpty() ? r.what().action() : r.what().step();
      int n = r.what().refusals().size();
      String rule = r.what().refusals().getFirst().rule();
      rows.add(
          List.of(
              stream.startsWith("unit/")
                  ? connector(stream.substring("unit/".length()))
                  : new Cell.Figure(stream),
              new Cell.Text(what),
              new Cell.Text(n == 1 ? rule : Catalog.say("home.more-reasons", rule, n - 1)),
              new Cell.Text(names.of(r.entry().who())),
              new Cell.Moment(r.entry().serverTime())));
    }
    return new Table(columns("on", "tried", "why-not", "who", "at"), rows, say("home.no-refusals"));
  }

  private static Table labelled(Lately lately, Names names) throws Exception {
    List<List<Cell>> rows = new ArrayList<>();
    for (Lately.Labelled l : lately.labelled()) {
      rows.add(
          List.of(
              connector(l.serial()),
              new Cell.Text(names.of(l.entry().who())),
              new Cell.Moment(l.entry().serverTime())));
    }
    return new Table(columns("connector", "who", "at"), rows, say("home.no-labels"));
  }

  private static Cell connector(String serial) {
    return new Cell.Go(serial, "/connectors/" + Href.part(serial));
  }

  private static List<String> columns(String... keys) {
    return List.of(keys).stream().map(key -> Catalog.say("column." + key)).toList();
  }

  private static String say(String key) {
    return Catalog.say(key);
  }
}
