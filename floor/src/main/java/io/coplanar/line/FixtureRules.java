// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.FixtureEvent;
import io.coplanar.line.event.Streams;
import io.coplanar.line.event.UnitEvent;
import io.coplanar.line.state.Fixture;
import io.coplanar.line.state.Unit;
import java.util.List;

/** What sits where. */
final class FixtureRules {
  private static final int MOST = 96;

  private FixtureRules() {}

  static Decision open(LineCommand.OpenFixture c, Deciding d) throws InputFault {
    String stream = Streams.fixture(Deciding.id("fixture", c.fixture()));
    if (c.positions() < 1 || c.positions() > MOST) {
      throw new InputFault.Inconsistent(
          "positions", "are " + c.positions(), "a number from 1 to " + MOST);
    }
    d.fresh(d.world().fixture(c.fixture()));
    d.happens(stream, new FixtureEvent.FixtureOpened(c.positions()));
    return d.end(stream, List.of());
  }

  static Decision load(LineCommand.LoadFixture c, Deciding d) throws InputFault {
    String stream = Streams.fixture(Deciding.id("fixture", c.fixture()));
    Fixture fixture = d.known(d.world().fixture(c.fixture()));
    Unit unit = d.known(d.world().unit(Deciding.id("serial", c.serial())));
    if (fixture != null) {
      d.refuse(
          c.position() < 1
              || c.position() > fixture.positions()
              || fixture.loaded().containsKey(c.position()),
          "POSITION",
          "A position exists and is empty.",
          String.valueOf(c.position()),
          "Take an empty one of the " + fixture.positions() + ".");
    }
    if (unit != null) {
      UnitRules.alive(unit, d);
      d.refuse(
          unit.fixture() != null,
          "IN_FIXTURE",
          "A connector sits in one fixture.",
          String.valueOf(unit.fixture()),
          "Take it out of the other first.");
    }
    d.happens(stream, new FixtureEvent.FixtureLoaded(c.serial(), c.position()));
    d.happens(Streams.unit(c.serial()), new UnitEvent.UnitLoaded(c.fixture(), c.position()));
    return d.end(stream, List.of(c.serial()));
  }

  static Decision unload(LineCommand.UnloadFixture c, Deciding d) throws InputFault {
    String stream = Streams.fixture(Deciding.id("fixture", c.fixture()));
    Fixture fixture = d.known(d.world().fixture(c.fixture()));
    Unit unit = d.known(d.world().unit(Deciding.id("serial", c.serial())));
    d.refuse(
        fixture != null && !fixture.loaded().containsValue(c.serial()),
        "NOT_IN_FIXTURE",
        "What is taken out sat there.",
        c.serial(),
        "Look which fixture it sits in.");
    d.happens(stream, new FixtureEvent.FixtureUnloaded(c.serial()));
    // a scrapped connector's stream is closed; its fixture still lets it go
    if (unit == null || !unit.scrapped()) {
      d.happens(Streams.unit(c.serial()), new UnitEvent.UnitUnloaded(c.fixture()));
    }
    return d.end(stream, List.of(c.serial()));
  }
}
