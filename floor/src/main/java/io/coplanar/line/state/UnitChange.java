// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connector's next state while it is being put together; never leaves this package. */
final class UnitChange {
  private final Unit from;
  private @Nullable String fixture;
  private int position;
  private int place;
  private Instant since;
  private Map<String, StepRecord> passed;
  private List<StepRecord> history;
  private List<Deviation> deviations;
  private List<Hold> holds;
  private Map<String, Integer> reworks;
  private boolean scrapped;
  private @Nullable Fatal fatal;

  UnitChange(Unit from) {
    this.from = from;
    fixture = from.fixture();
    position = from.position();
    place = from.place();
    since = from.since();
    passed = from.passed();
    history = from.history();
    deviations = from.deviations();
    holds = from.holds();
    reworks = from.reworks();
    scrapped = from.scrapped();
    fatal = from.fatal();
  }

  UnitChange fixture(@Nullable String id, int at) {
    fixture = id;
    position = at;
    return this;
  }

  UnitChange place(int next, Instant at) {
    place = next;
    since = at;
    return this;
  }

  UnitChange passed(Map<String, StepRecord> steps) {
    passed = steps;
    return this;
  }

  UnitChange history(List<StepRecord> steps) {
    history = steps;
    return this;
  }

  UnitChange deviations(List<Deviation> all) {
    deviations = all;
    return this;
  }

  UnitChange holds(List<Hold> all) {
    holds = all;
    return this;
  }

  UnitChange reworks(Map<String, Integer> all) {
    reworks = all;
    return this;
  }

  UnitChange scrapped(boolean waste) {
    scrapped = waste;
    return this;
  }

  UnitChange fatal(@Nullable Fatal found) {
    fatal = found;
    return this;
  }

  Unit unit() {
    return new Unit(
        from.serial(),
        from.recipe(),
        from.revision(),
        from.recipeSha256(),
        from.cable(),
        from.leg(),
        fixture,
        position,
        place,
        since,
        passed,
        history,
        deviations,
        holds,
        reworks,
        scrapped,
        fatal);
  }
}
