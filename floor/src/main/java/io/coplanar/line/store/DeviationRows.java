// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.line.event.UnitEvent;
import java.util.List;

/** What somebody asked to go on in spite of, and until when a second person allowed it. */
final class DeviationRows extends SheetDerivation<DeviationRows.Of> {
  /** What no end is before somebody signs. */
  static final long UNSIGNED = Long.MAX_VALUE;

  /** Its columns. */
  enum Of implements Column {
    /** The serial and the deviation's id, a space between. */
    ID("${text} NOT NULL"),
    SERIAL("${text} NOT NULL"),
    DEVIATION("${text} NOT NULL"),
    STEP("${text} NOT NULL"),
    /** The gates, a line each. */
    GATES("${text} NOT NULL"),
    REASON("${text} NOT NULL"),
    REQUESTED_BY("${text} NOT NULL"),
    REQUESTED_MS("BIGINT NOT NULL"),
    SIGNED_BY("${text}"),
    SIGNED_MS("BIGINT"),
    UNTIL_MS("BIGINT NOT NULL");

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
      new Sheet.Plan<>("line_deviation", List.of(Of.values()), List.of("until_ms, id"));

  DeviationRows() {
    super(PLAN);
  }

  private static String serial(String stream) {
    return stream.substring("unit/".length());
  }

  private static String key(Happening h, String deviation) {
    return serial(h.stream()) + " " + deviation;
  }

  @Override
  public void want(Happening h) {
    switch (h.event()) {
      case UnitEvent.DeviationRequested e -> sheet.want(key(h, e.deviation()));
      case UnitEvent.DeviationSigned e -> sheet.want(key(h, e.deviation()));
      default -> {}
    }
  }

  @Override
  public void take(Happening h) {
    switch (h.event()) {
      case UnitEvent.DeviationRequested e -> {
        Row<Of> row = sheet.get(key(h, e.deviation()));
        row.set(Of.SERIAL, serial(h.stream())).set(Of.DEVIATION, e.deviation());
        row.set(Of.STEP, e.step()).set(Of.GATES, String.join("\n", e.gates()));
        row.set(Of.REASON, e.reason()).set(Of.REQUESTED_BY, h.entry().who());
        row.set(Of.REQUESTED_MS, h.atMs()).set(Of.UNTIL_MS, UNSIGNED);
      }
      case UnitEvent.DeviationSigned e ->
          sheet
              .get(key(h, e.deviation()))
              .set(Of.SIGNED_BY, h.entry().who())
              .set(Of.SIGNED_MS, h.atMs())
              .set(Of.UNTIL_MS, e.until().toEpochMilli());
      default -> {}
    }
  }
}
