// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.line.event.ToolEvent;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.event.UnitEvent;
import java.util.List;

/** What tools there are, and how they stand. */
final class ToolRows extends SheetDerivation<ToolRows.Of> {
  /** Its columns. */
  enum Of implements Column {
    TOOL("${text} NOT NULL"),
    TOOL_CLASS("${text} NOT NULL"),
    PORTS("${text} NOT NULL"),
    LIFE_MAX("BIGINT"),
    USED("BIGINT NOT NULL"),
    WARM_UP_S("BIGINT"),
    CALIBRATED_UNTIL_MS("BIGINT"),
    ON_SINCE_MS("BIGINT"),
    REFERENCE_MS("BIGINT"),
    WITHDRAWN("${text}"),
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
      new Sheet.Plan<>("line_tool", List.of(Of.values()), List.of("tool_class, tool"));

  ToolRows() {
    super(PLAN);
  }

  @Override
  public void want(Happening h) {
    switch (h.event()) {
      case ToolEvent e when h.stream().startsWith("tool/") -> sheet.want(name(h));
      case UnitEvent.StepPassed e -> e.tools().stream().map(ToolUse::tool).forEach(sheet::want);
      default -> {}
    }
  }

  private static String name(Happening h) {
    return h.stream().substring("tool/".length());
  }

  /** The class of a tool that a step named. */
  String toolClass(String tool) {
    return sheet.get(tool).text(Of.TOOL_CLASS);
  }

  @Override
  public void take(Happening h) {
    if (!h.stream().startsWith("tool/") || !(h.event() instanceof ToolEvent event)) {
      return;
    }
    Row<Of> row = sheet.get(name(h));
    switch (event) {
      case ToolEvent.ToolRegistered e -> registered(row, e);
      case ToolEvent.ToolCalibrated e -> row.set(Of.CALIBRATED_UNTIL_MS, e.until().toEpochMilli());
      // a reference is void once the light went out
      case ToolEvent.ToolSwitchedOn e -> row.set(Of.ON_SINCE_MS, h.atMs()).clear(Of.REFERENCE_MS);
      case ToolEvent.ToolSwitchedOff e -> row.clear(Of.ON_SINCE_MS).clear(Of.REFERENCE_MS);
      case ToolEvent.ReferenceTaken e -> row.set(Of.REFERENCE_MS, h.atMs());
      case ToolEvent.ToolUsed e -> row.add(Of.USED, e.uses());
      case ToolEvent.ToolRenewed e -> row.set(Of.USED, 0).clear(Of.REFERENCE_MS);
      case ToolEvent.ToolWithdrawn e -> row.set(Of.WITHDRAWN, e.reason());
      case io.coplanar.line.event.AttemptRefused e -> {
        return;
      }
    }
    row.set(Of.STATION, h.entry().where()).set(Of.AT_MS, h.atMs());
  }

  private static void registered(Row<Of> row, ToolEvent.ToolRegistered e) {
    row.set(Of.TOOL_CLASS, e.toolClass()).set(Of.PORTS, String.join(" ", e.ports()));
    if (e.lifeMax() != null) {
      row.set(Of.LIFE_MAX, e.lifeMax());
    }
    if (e.warmUpS() != null) {
      row.set(Of.WARM_UP_S, e.warmUpS());
    }
  }
}
