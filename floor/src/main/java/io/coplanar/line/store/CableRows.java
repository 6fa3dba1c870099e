// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.line.event.AttemptRefused;
import io.coplanar.line.event.CableEvent;
import java.util.List;

/** What cables there are, and what all their ends went through last. */
final class CableRows extends StreamRows<CableRows.Of> {
  private static final String STREAM = "cable/";

  /** Its columns. */
  enum Of implements Column {
    CABLE("${text} NOT NULL"),
    LOT("${text} NOT NULL"),
    ENDS("BIGINT NOT NULL"),
    RUNS("BIGINT NOT NULL"),
    STEP("${text} NOT NULL"),
    STARTED_BY("${text} NOT NULL"),
    STARTED_MS("BIGINT NOT NULL"),
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
      new Sheet.Plan<>("line_cable", List.of(Of.values()), List.of());

  CableRows() {
    super(PLAN, STREAM);
  }

  @Override
  public void take(Happening h) {
    if (!isOf(h) || !(h.event() instanceof CableEvent event)) {
      return;
    }
    switch (event) {
      case CableEvent.CableStarted e ->
          row(h)
              .set(Of.LOT, e.lot())
              .set(Of.ENDS, e.serials().size())
              .set(Of.STARTED_BY, h.entry().who())
              .set(Of.STARTED_MS, h.atMs());
      case CableEvent.CableStepDone e -> row(h).set(Of.RUNS, e.run()).set(Of.STEP, e.step());
      case AttemptRefused e -> {
        return;
      }
    }
    row(h).set(Of.STATION, h.entry().where()).set(Of.AT_MS, h.atMs());
  }
}
