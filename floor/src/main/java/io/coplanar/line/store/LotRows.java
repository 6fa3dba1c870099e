// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.line.event.AttemptRefused;
import io.coplanar.line.event.LotEvent;
import java.util.List;

/** What lots there are, mixes too, and what is left of each. */
final class LotRows extends StreamRows<LotRows.Of> {
  private static final String STREAM = "lot/";

  /** Its columns. */
  enum Of implements Column {
    /** The kind and the lot's id, a slash between. */
    LOT("${text} NOT NULL"),
    SUPPLIER_LOT("${text} NOT NULL"),
    UNIT("${text} NOT NULL"),
    AMOUNT("BIGINT NOT NULL"),
    LEFT_OVER("BIGINT NOT NULL"),
    USES("BIGINT NOT NULL"),
    USES_MAX("BIGINT"),
    EXPIRES_MS("BIGINT"),
    RELEASED("BIGINT NOT NULL"),
    BLOCKED("${text}"),
    MIXED_MS("BIGINT"),
    BROUGHT_BY("${text} NOT NULL"),
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

  static final Sheet.Plan<Of> PLAN = new Sheet.Plan<>("line_lot", List.of(Of.values()), List.of());

  LotRows() {
    super(PLAN, STREAM);
  }

  @Override
  public void take(Happening h) {
    if (!isOf(h) || !(h.event() instanceof LotEvent event)) {
      return;
    }
    Row<Of> row = row(h);
    switch (event) {
      case LotEvent.LotReceived e -> received(row, e, h);
      case LotEvent.LotMixed e ->
          begun(row, LotEvent.Unit.MILLIGRAM, e.amount(), h)
              .set(Of.MIXED_MS, h.atMs())
              .set(Of.RELEASED, true);
      case LotEvent.LotReleased e -> row.set(Of.RELEASED, true);
      case LotEvent.LotBlocked e -> row.set(Of.BLOCKED, e.reason());
      case LotEvent.LotPoured e -> row.add(Of.LEFT_OVER, -e.amount());
      case LotEvent.LotUsed e -> row.add(Of.LEFT_OVER, -e.amount()).add(Of.USES, 1);
      case LotEvent.OutgassingStarted e -> {}
      case LotEvent.OutgassingEnded e -> {}
      case AttemptRefused e -> {
        return;
      }
    }
    row.set(Of.STATION, h.entry().where()).set(Of.AT_MS, h.atMs());
  }

  private static Row<Of> begun(Row<Of> row, LotEvent.Unit unit, long amount, Happening h) {
    return row.set(Of.UNIT, unit.symbol())
        .set(Of.AMOUNT, amount)
        .set(Of.LEFT_OVER, amount)
        .set(Of.BROUGHT_BY, h.entry().who());
  }

  private static void received(Row<Of> row, LotEvent.LotReceived e, Happening h) {
    begun(row, e.unit(), e.amount(), h)
        .set(Of.SUPPLIER_LOT, e.supplierLot())
        .set(Of.EXPIRES_MS, e.expires().toEpochMilli());
    if (e.usesMax() != null) {
      row.set(Of.USES_MAX, e.usesMax());
    }
  }
}
