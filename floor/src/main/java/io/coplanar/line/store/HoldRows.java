// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.line.event.UnitEvent;
import java.util.List;

/** What holds which connector, or held it. */
final class HoldRows extends SheetDerivation<HoldRows.Of> {
  /** Its columns. */
  enum Of implements Column {
    /** The serial and the hold's id, a space between. */
    ID("${text} NOT NULL"),
    SERIAL("${text} NOT NULL"),
    HOLD("${text} NOT NULL"),
    REASON("${text} NOT NULL"),
    /** Empty where it is none's. */
    QUARANTINE("${text} NOT NULL"),
    PLACED_BY("${text} NOT NULL"),
    PLACED_MS("BIGINT NOT NULL"),
    OPEN("BIGINT NOT NULL"),
    RELEASED_BY("${text}"),
    RELEASED_MS("BIGINT");

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
      new Sheet.Plan<>("line_hold", List.of(Of.values()), List.of("open, id"));

  HoldRows() {
    super(PLAN);
  }

  private static String key(String stream, String hold) {
    return serial(stream) + " " + hold;
  }

  private static String serial(String stream) {
    return stream.substring("unit/".length());
  }

  /** Whether a hold that was wanted is part of a quarantine. */
  boolean isQuarantine(String stream, String hold) {
    return !sheet.get(key(stream, hold)).text(Of.QUARANTINE).isEmpty();
  }

  @Override
  public void want(Happening h) {
    switch (h.event()) {
      case UnitEvent.HoldPlaced e -> sheet.want(key(h.stream(), e.hold()));
      case UnitEvent.HoldReleased e -> sheet.want(key(h.stream(), e.hold()));
      default -> {}
    }
  }

  @Override
  public void take(Happening h) {
    switch (h.event()) {
      case UnitEvent.HoldPlaced e -> {
        Row<Of> row = sheet.get(key(h.stream(), e.hold()));
        row.set(Of.SERIAL, serial(h.stream())).set(Of.HOLD, e.hold()).set(Of.REASON, e.reason());
        row.set(Of.PLACED_BY, h.entry().who()).set(Of.PLACED_MS, h.atMs()).set(Of.OPEN, true);
        if (e.quarantine() != null) {
          row.set(Of.QUARANTINE, e.quarantine());
        }
      }
      case UnitEvent.HoldReleased e ->
          sheet
              .get(key(h.stream(), e.hold()))
              .set(Of.OPEN, false)
              .set(Of.RELEASED_BY, h.entry().who())
              .set(Of.RELEASED_MS, h.atMs());
      default -> {}
    }
  }
}
