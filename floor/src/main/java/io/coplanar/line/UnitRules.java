// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.Streams;
import io.coplanar.line.event.UnitEvent;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Rework;
import io.coplanar.line.state.Hold;
import io.coplanar.line.state.Unit;
import java.util.List;

/** Holds, rework and scrap of one connector. */
final class UnitRules {
  private UnitRules() {}

  static Decision hold(LineCommand.PlaceHold c, Deciding d) throws InputFault {
    String stream = Streams.unit(Deciding.id("serial", c.serial()));
    Unit unit = d.known(d.world().unit(c.serial()));
    if (unit != null) {
      alive(unit, d);
      d.happens(
          stream,
          new UnitEvent.HoldPlaced(d.context().command(), Deciding.reason(c.reason()), null));
    }
    return d.end(stream, List.of(c.serial()));
  }

  static Decision release(LineCommand.ReleaseHold c, Deciding d) throws InputFault {
    String stream = Streams.unit(Deciding.id("serial", c.serial()));
    Unit unit = d.known(d.world().unit(c.serial()));
    Hold hold = unit == null ? null : unit.hold(c.hold());
    if (unit != null) {
      d.refuse(
          hold == null || hold.quarantine() != null,
          "NO_HOLD",
          "What is released is a hold, and no quarantine.",
          c.hold(),
          "Dispose of the quarantine, or name the hold.");
    }
    if (hold != null) {
      d.another(hold.placedBy(), "A hold is released by somebody else than who placed it.");
      d.happens(stream, new UnitEvent.HoldReleased(c.hold(), Deciding.reason(c.reason())));
    }
    return d.end(stream, List.of(c.serial()));
  }

  static Decision rework(LineCommand.StartRework c, Deciding d) throws InputFault {
    String stream = Streams.unit(Deciding.id("serial", c.serial()));
    Unit unit = d.known(d.world().unit(c.serial()));
    Recipe recipe = unit == null ? null : d.world().content(unit.recipeSha256());
    if (unit != null && recipe != null) {
      alive(unit, d);
      d.refuse(
          !unit.holds().isEmpty(),
          "ON_HOLD",
          "What is held stands still.",
          c.serial(),
          "Have the hold released first.");
      String from =
          unit.place() < recipe.steps().size() ? recipe.steps().get(unit.place()).id() : "";
      Rework way = recipe.rework(from, c.backTo());
      int count = unit.reworks(from, c.backTo()) + 1;
      if (way == null) {
        d.because("NO_REWORK", "Rework goes a way that the recipe has.")
            .found(from + " to " + c.backTo())
            .limit(ways(recipe, from))
            .next("Go back a way that the recipe has, or scrap it.");
      } else if (count > way.atMost()) {
        d.because("REWORK_LIMIT", "Rework goes a way only so often.")
            .found(count)
            .limit(way.atMost())
            .next("Scrap it, or go back further.");
      }
      d.happens(
          stream,
          new UnitEvent.ReworkStarted(
              from, c.backTo(), recipe.place(c.backTo()), count, Deciding.reason(c.reason())));
    }
    return d.end(stream, List.of(c.serial()));
  }

  private static String ways(Recipe recipe, String from) {
    return String.join(
        ", ",
        recipe.reworks().stream().filter(r -> r.from().equals(from)).map(Rework::backTo).toList());
  }

  static Decision scrap(LineCommand.Scrap c, Deciding d) throws InputFault {
    String stream = Streams.unit(Deciding.id("serial", c.serial()));
    Unit unit = d.known(d.world().unit(c.serial()));
    if (unit != null) {
      alive(unit, d);
      d.happens(stream, new UnitEvent.UnitScrapped(Deciding.reason(c.reason())));
    }
    return d.end(stream, List.of(c.serial()));
  }

  static void alive(Unit unit, Deciding d) {
    d.refuse(
        unit.scrapped(),
        "SCRAPPED",
        "What was scrapped is gone.",
        unit.serial(),
        "Take it out of the line.");
  }
}
