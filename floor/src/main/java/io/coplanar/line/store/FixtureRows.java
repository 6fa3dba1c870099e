// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.line.event.AttemptRefused;
import io.coplanar.line.event.FixtureEvent;
import java.util.List;

/** What fixtures there are, and what they went through last. */
final class FixtureRows extends StreamRows<FixtureRows.Of> {
  private static final String STREAM = "fixture/";

  /** Its columns. */
  enum Of implements Column {
    FIXTURE("${text} NOT NULL"),
    POSITIONS("BIGINT NOT NULL"),
    LOADED("BIGINT NOT NULL"),
    RUNS("BIGINT NOT NULL"),
    STEP("${text} NOT NULL"),
    QUARANTINES("BIGINT NOT NULL"),
    STATION("${text} NOT NULL"),
    AT_MS("BIGINT NOT NULL");

    private final String type;

    Of(String type) {
      this.type = type;
    }

    @Override
    public String type() {
      return type;
    }
  }

  static final Sheet.Plan<Of> PLAN =
      new Sheet.Plan<>("line_fixture", List.of(Of.values()), List.of());

  FixtureRows() {
    super(PLAN, STREAM);
  }

  @Override
  public void take(Happening h) {
    if (!isOf(h) || !(h.event() instanceof FixtureEvent event)) {
      return;
    }
    Row<Of> row = row(h);
    switch (event) {
      case FixtureEvent.FixtureOpened e -> row.set(Of.POSITIONS, e.positions());
      case FixtureEvent.FixtureLoaded e -> row.add(Of.LOADED, 1);
      case FixtureEvent.FixtureUnloaded e -> row.add(Of.LOADED, -1);
      case FixtureEvent.FixtureStepDone e -> row.set(Of.RUNS, e.run()).set(Of.STEP, e.step());
      case FixtureEvent.QuarantineOpened e -> row.add(Of.QUARANTINES, 1);
      case FixtureEvent.QuarantineDisposed e -> row.add(Of.QUARANTINES, -1);
      case AttemptRefused e -> {
        return;
      }
    }
    row.set(Of.STATION, h.entry().where()).set(Of.AT_MS, h.atMs());
  }
}
