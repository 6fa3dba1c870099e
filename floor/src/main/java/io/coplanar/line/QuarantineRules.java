// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.FixtureEvent;
import io.coplanar.line.event.FixtureEvent.Disposition;
import io.coplanar.line.event.Streams;
import io.coplanar.line.event.UnitEvent;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Rework;
import io.coplanar.line.state.Fixture;
import io.coplanar.line.state.StepRecord;
import io.coplanar.line.state.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A coarse scratch stops everything that shared the step in one fixture with it, wherever that is
 * by now; a second person says what becomes of each.
 */
final class QuarantineRules {
  private static final String WAY = "quarantine";

  private QuarantineRules() {}

  static Decision open(LineCommand.OpenQuarantine c, Deciding d) throws InputFault {
    String own = Streams.unit(Deciding.id("serial", c.serial()));
    String reason = Deciding.reason(c.reason());
    String image = c.image();
    if (image != null) {
      d.refuse(
          !d.world().holds(Deciding.sha256("image", image)),
          "NOT_STORED",
          "What a record rests on is stored.",
          image,
          "Store the image first.");
    }
    Unit found = d.known(d.world().unit(c.serial()));
    if (found == null) {
      return d.end(own, List.of(c.serial()));
    }
    StepRecord record = last(found, c.step());
    Fixture fixture =
        record == null ? null : d.see(d.world().fixture(Decider.name(record.step().on())));
    Fixture.Run run = record == null || fixture == null ? null : fixture.run(record.step().run());
    if (record == null || run == null) {
      d.because("NO_BATCH", "A quarantine is of what shared a step in a fixture.")
          .found(c.step())
          .next("Name a step that it passed in a fixture.");
      return d.end(own, List.of(c.serial()));
    }
    String stream = record.step().on();
    String id = d.context().command();
    d.happens(
        stream,
        new FixtureEvent.QuarantineOpened(
            id, run.number(), run.step(), c.serial(), run.serials(), reason, image));
    for (String serial : run.serials()) {
      Unit unit = d.see(d.world().unit(serial));
      if (unit != null && !unit.scrapped()) {
        d.happens(Streams.unit(serial), new UnitEvent.HoldPlaced(id, reason, id));
      }
    }
    return d.end(stream, run.serials());
  }

  private static @Nullable StepRecord last(Unit unit, String step) {
    StepRecord last = null;
    for (StepRecord record : unit.history()) {
      if (record.step().step().equals(step) && Decider.kind(record.step().on()).equals("fixture")) {
        last = record;
      }
    }
    return last;
  }

  static Decision dispose(LineCommand.DisposeQuarantine c, Deciding d) throws InputFault {
    String stream = Streams.fixture(Deciding.id("fixture", c.fixture()));
    String reason = Deciding.reason(c.reason());
    Fixture fixture = d.known(d.world().fixture(c.fixture()));
    Fixture.Quarantine open = fixture == null ? null : fixture.quarantine(c.quarantine());
    if (fixture != null && open == null) {
      d.because("NO_QUARANTINE", "What is disposed of is an open quarantine.")
          .found(c.quarantine())
          .next("Look which quarantines are open.");
    }
    if (open == null) {
      return d.end(stream, List.of());
    }
    d.another(open.openedBy(), "A quarantine is disposed of by somebody else than who opened it.");
    List<String> named = c.dispositions().stream().map(Disposition::serial).toList();
    d.refuse(
        !named.stream().sorted().toList().equals(open.serials().stream().sorted().toList()),
        "NOT_ALL",
        "A disposition says what becomes of each, once.",
        String.join(" ", named),
        "Name each of: " + String.join(" ", open.serials()) + ".");
    d.happens(
        stream, new FixtureEvent.QuarantineDisposed(c.quarantine(), c.dispositions(), reason));
    for (Disposition disposition : c.dispositions()) {
      if (open.serials().contains(disposition.serial())) {
        one(disposition, c.quarantine(), reason, d);
      }
    }
    return d.end(stream, open.serials());
  }

  private static void one(Disposition what, String quarantine, String reason, Deciding d) {
    Unit unit = d.see(d.world().unit(what.serial()));
    if (unit == null || unit.hold(quarantine) == null) {
      return;
    }
    String stream = Streams.unit(what.serial());
    d.happens(stream, new UnitEvent.HoldReleased(quarantine, reason));
    if (unit.scrapped()) {
      return;
    }
    switch (what.what()) {
      case RELEASE -> {}
      case SCRAP -> d.happens(stream, new UnitEvent.UnitScrapped(reason));
      case REWORK -> rework(unit, what, reason, d);
    }
  }

  private static void rework(Unit unit, Disposition what, String reason, Deciding d) {
    Recipe recipe = d.world().content(unit.recipeSha256());
    String backTo = what.backTo();
    int place = recipe == null || backTo == null ? -1 : recipe.place(backTo);
    int most =
        recipe == null
            ? 0
            : recipe.reworks().stream()
                .filter(r -> r.backTo().equals(backTo))
                .mapToInt(Rework::atMost)
                .max()
                .orElse(0);
    int count = backTo == null ? 1 : unit.reworks(WAY, backTo) + 1;
    if (backTo == null || place < 0 || place >= unit.place() || count > most) {
      d.because("NO_REWORK", "Rework goes back to a step that the recipe reworks from, so often.")
          .found(unit.serial() + " to " + backTo + ", time " + count)
          .limit(most)
          .next("Scrap it, or go back to another step.");
      return;
    }
    d.happens(
        Streams.unit(unit.serial()),
        new UnitEvent.ReworkStarted(WAY, backTo, place, count, reason));
  }
}
