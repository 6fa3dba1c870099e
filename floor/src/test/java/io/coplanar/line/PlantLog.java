// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import static io.coplanar.line.Furnishing.ANNA;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Command;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.Outcome;
import io.coplanar.line.event.EventForm;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.gate.Gates;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Recipes;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.state.Unit;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The log of a plant of any size. One fixture of twelve connectors is worked through the shipped
 * recipe, from its cable to the labels, by the line's own rules; what that records is then appended
 * again and again under other names. Fifty fixtures share a lot of resin, twenty a person.
 */
final class PlantLog {
  static final int CONNECTORS = 12;
  private static final int FIXTURES_A_LOT = 50;
  private static final int PEOPLE = 20;

  /** Serials, the cable, the fixture, mixes, files, the resin. */
  private static final Pattern NAMES =
      Pattern.compile(
          "\\b(Q-\\d+|K-Q|F-1|M-\\d+)\\b|\\b[0-9a-f]{64}\\b|(?<=epoxy-resin/)good"
              + "|(?<=\"epoxy-resin\",\"lot\":\")good");

  private record Said(String who, List<Draft> drafts) {}

  private final List<Said> before = new ArrayList<>();
  private final List<Said> fixture = new ArrayList<>();
  private final String recipeSha256;

  PlantLog() throws InputFault {
    Recipe recipe = Recipes.find(Recipes.DEFAULT);
    recipeSha256 = Blobs.sha256("recipe " + recipe.id() + recipe.revision());
    Shop shop = new Shop(Gates.all());
    shop.heard = (who, events) -> before.add(said(who, events));
    Furnishing.of(shop, recipe);
    shop.heard = (who, events) -> fixture.add(said(who, events));
    work(shop, recipe);
  }

  private static Said said(String who, List<Decision.Happened> events) {
    return new Said(who, events.stream().map(h -> EventForm.draft(h.stream(), h.event())).toList());
  }

  private static void work(Shop shop, Recipe recipe) {
    Hands hands = new Hands(shop);
    List<String> serials = new ArrayList<>();
    for (int i = 1; i <= CONNECTORS; i++) {
      serials.add("Q-" + i);
    }
    shop.must(
        ANNA, new LineCommand.StartCable("K-Q", "good", serials, recipe.id(), recipe.revision()));
    boolean loaded = false;
    for (Step step : recipe.steps()) {
      List<Unit> units = serials.stream().map(shop::get).toList();
      switch (step.on()) {
        case CABLE -> attempt(shop, hands, step, "cable/K-Q", units);
        case UNIT -> {
          for (Unit unit : units) {
            attempt(shop, hands, step, "unit/" + unit.serial(), List.of(unit));
          }
        }
        case FIXTURE -> {
          for (int i = 0; i < CONNECTORS && !loaded; i++) {
            shop.must(ANNA, new LineCommand.LoadFixture("F-1", serials.get(i), i + 1));
          }
          loaded = true;
          attempt(shop, hands, step, "fixture/F-1", serials.stream().map(shop::get).toList());
        }
      }
    }
  }

  private static void attempt(Shop shop, Hands hands, Step step, String on, List<Unit> units) {
    shop.must(ANNA, new LineCommand.AttemptStep(hands.right(step, on, units)));
  }

  /** How many entries one fixture leaves. */
  int entriesAFixture() {
    return fixture.stream().mapToInt(s -> s.drafts().size()).sum();
  }

  /** Which lot of resin the connectors of a fixture were filled with. */
  static String resin(int number) {
    return "R-" + number / FIXTURES_A_LOT;
  }

  /** Appends everything of so many fixtures, several at a time. */
  void append(Ledger ledger, int fixtures) throws Exception {
    append(ledger, "before", 0, before);
    Semaphore room = new Semaphore(32);
    List<Throwable> failures = new ArrayList<>();
    for (int n = 0; n < fixtures; n++) {
      int number = n;
      if (number % FIXTURES_A_LOT == 0) {
        received(ledger, resin(number));
      }
      room.acquire();
      Thread.startVirtualThread(
          () -> {
            try {
              opened(ledger, number);
              append(ledger, "f" + number, number, fixture);
            } catch (Exception e) {
              synchronized (failures) {
                failures.add(e);
              }
            } finally {
              room.release();
            }
          });
    }
    room.acquire(32);
    if (!failures.isEmpty()) {
      throw new IllegalStateException(failures.getFirst());
    }
  }

  /** Takes an entry. */
  interface Sink {
    void take(Entry entry) throws SQLException;
  }

  /** The same entries as the line's tables see them, fixture after fixture, without a ledger. */
  void entries(int fixtures, IntFunction<Instant> time, Sink sink) throws SQLException {
    long seq = 0;
    for (int number = 0; number < fixtures; number++) {
      for (Said said : number == 0 ? both() : fixture) {
        for (Draft draft : said.drafts()) {
          Draft d = renamed(draft, number);
          sink.take(
              new Entry(
                  seq++,
                  "c" + seq,
                  0,
                  1,
                  d.stream(),
                  1,
                  d.type(),
                  said.who() + "-" + number % PEOPLE,
                  "bench-1",
                  time.apply(number),
                  0,
                  null,
                  null,
                  d.blobs(),
                  d.payloadSchema(),
                  d.payload()));
        }
      }
    }
  }

  private List<Said> both() {
    List<Said> both = new ArrayList<>(before);
    both.addAll(fixture);
    return both;
  }

  private static void received(Ledger ledger, String lot) throws Exception {
    LotEvent came =
        new LotEvent.LotReceived(
            "S-1", LotEvent.Unit.MILLIGRAM, 1_000_000_000, Furnishing.FAR, null);
    append(
        ledger,
        "received-" + lot,
        ANNA,
        List.of(
            EventForm.draft("lot/epoxy-resin/" + lot, came),
            EventForm.draft("lot/epoxy-resin/" + lot, new LotEvent.LotReleased())));
  }

  private static void opened(Ledger ledger, int number) throws Exception {
    append(
        ledger,
        "opened-" + number,
        ANNA,
        List.of(
            EventForm.draft(
                "fixture/" + name("F-1", number),
                new io.coplanar.line.event.FixtureEvent.FixtureOpened(CONNECTORS))));
  }

  private void append(Ledger ledger, String id, int number, List<Said> all) throws Exception {
    int n = 0;
    for (Said said : all) {
      List<Draft> drafts =
          id.equals("before")
              ? said.drafts()
              : said.drafts().stream().map(d -> renamed(d, number)).toList();
      append(ledger, id + "/" + n++, said.who() + "-" + number % PEOPLE, drafts);
    }
  }

  private static void append(Ledger ledger, String id, String who, List<Draft> drafts)
      throws Exception {
    Outcome outcome = ledger.append(new Command(id, who, "bench-1", null, null, List.of(), drafts));
    if (!(outcome instanceof Outcome.Accepted)) {
      throw new IllegalStateException(outcome.toString());
    }
  }

  private Draft renamed(Draft draft, int number) {
    return new Draft(
        renamed(draft.stream(), number),
        draft.type(),
        draft.payloadSchema(),
        renamed(draft.payload(), number),
        draft.blobs().stream().map(blob -> renamed(blob, number)).toList());
  }

  private String renamed(String text, int number) {
    return NAMES
        .matcher(text)
        .replaceAll(
            (MatchResult found) ->
                found.group().equals(recipeSha256) ? recipeSha256 : name(found.group(), number));
  }

  private static String name(String name, int number) {
    if (name.equals("good")) {
      return resin(number);
    }
    return name.length() == 64
        ? String.format(Locale.ROOT, "%08x", number) + name.substring(8)
        : name + "-" + number;
  }
}
