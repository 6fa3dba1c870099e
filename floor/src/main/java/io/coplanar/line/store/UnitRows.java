// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.line.event.AttemptRefused;
import io.coplanar.line.event.UnitEvent;
import io.coplanar.line.recipe.ToolClass;
import java.util.List;
import java.util.Locale;

/** Where each connector is now: what it passed last, its fixture, what holds it, its label. */
final class UnitRows extends StreamRows<UnitRows.Of> {
  private static final String STREAM = "unit/";

  /** Its columns. */
  enum Of implements Column {
    SERIAL("${text} NOT NULL"),
    CABLE("${text} NOT NULL"),
    LEG("BIGINT NOT NULL"),
    RECIPE("${text} NOT NULL"),
    REVISION("BIGINT NOT NULL"),
    RECIPE_SHA256("${text} NOT NULL"),
    /** The place of the step that it stands before. */
    PLACE("BIGINT NOT NULL"),
    /** What it passed last; empty before the first. */
    STEP("${text} NOT NULL"),
    /** Where it was sent back to, until it passes that. */
    BACK_TO("${text} NOT NULL"),
    FIXTURE("${text} NOT NULL"),
    POSITION("BIGINT NOT NULL"),
    HOLDS("BIGINT NOT NULL"),
    QUARANTINES("BIGINT NOT NULL"),
    FATAL_PLACE("BIGINT"),
    LABELLED("BIGINT NOT NULL"),
    SCRAPPED("BIGINT NOT NULL"),
    STANDING("${text} NOT NULL"),
    STATION("${text} NOT NULL"),
    STARTED_MS("BIGINT NOT NULL"),
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
      new Sheet.Plan<>(
          "line_unit",
          List.of(Of.values()),
          List.of(
              "cable, serial",
              "fixture, serial",
              "step, serial",
              "standing, serial",
              "recipe, revision, place, serial"));

  private final ToolRows tools;
  private final HoldRows holds;

  /**
   * @param tools tells what a tool is
   * @param holds tells what a hold was
   */
  UnitRows(ToolRows tools, HoldRows holds) {
    super(PLAN, STREAM);
    this.tools = tools;
    this.holds = holds;
  }

  @Override
  public void take(Happening h) {
    if (!isOf(h) || !(h.event() instanceof UnitEvent event)) {
      return;
    }
    Row<Of> row = row(h);
    switch (event) {
      case AttemptRefused e -> {
        if (row.text(Of.CABLE).isEmpty() || !fatal(row, e)) {
          return;
        }
      }
      case UnitEvent.UnitStarted e -> started(row, e, h);
      case UnitEvent.StepPassed e -> passed(row, e);
      case UnitEvent.ReworkStarted e -> reworked(row, e);
      case UnitEvent.UnitLoaded e ->
          row.set(Of.FIXTURE, e.fixture()).set(Of.POSITION, e.position());
      case UnitEvent.UnitUnloaded e -> row.set(Of.FIXTURE, "").set(Of.POSITION, 0);
      case UnitEvent.HoldPlaced e ->
          row.add(Of.HOLDS, 1).add(Of.QUARANTINES, e.quarantine() == null ? 0 : 1);
      case UnitEvent.HoldReleased e ->
          row.add(Of.HOLDS, -1)
              .add(Of.QUARANTINES, holds.isQuarantine(h.stream(), e.hold()) ? -1 : 0);
      case UnitEvent.UnitScrapped e -> row.set(Of.SCRAPPED, true);
      case UnitEvent.DeviationRequested e -> {}
      case UnitEvent.DeviationSigned e -> {}
    }
    row.set(Of.STANDING, standing(row).name().toLowerCase(Locale.ROOT));
    row.set(Of.STATION, h.entry().where()).set(Of.AT_MS, h.atMs());
  }

  private static void started(Row<Of> row, UnitEvent.UnitStarted e, Happening h) {
    row.set(Of.CABLE, e.cable()).set(Of.LEG, e.leg()).set(Of.RECIPE, e.recipe());
    row.set(Of.REVISION, e.revision()).set(Of.RECIPE_SHA256, e.recipeSha256());
    row.set(Of.STARTED_MS, h.atMs());
  }

  private void passed(Row<Of> row, UnitEvent.StepPassed e) {
    row.set(Of.STEP, e.step()).set(Of.PLACE, e.place() + 1).set(Of.BACK_TO, "");
    // every recipe asks for a label printer where it labels, and nowhere else
    if (e.tools().stream()
        .anyMatch(t -> tools.toolClass(t.tool()).equals(ToolClass.LABEL_PRINTER.id()))) {
      row.set(Of.LABELLED, true);
    }
  }

  private static void reworked(Row<Of> row, UnitEvent.ReworkStarted e) {
    row.set(Of.PLACE, e.place()).set(Of.BACK_TO, e.backTo()).set(Of.LABELLED, false);
    if (!row.isEmpty(Of.FATAL_PLACE) && e.place() < row.number(Of.FATAL_PLACE)) {
      row.clear(Of.FATAL_PLACE);
    }
  }

  /** Whether the refusal says that nothing but rework helps. */
  private static boolean fatal(Row<Of> row, AttemptRefused e) {
    boolean fatal =
        row.isEmpty(Of.FATAL_PLACE)
            && e.refusals().stream()
                .anyMatch(r -> r.fatal() && row.text(Of.SERIAL).equals(r.serial()));
    if (fatal) {
      row.set(Of.FATAL_PLACE, row.number(Of.PLACE));
    }
    return fatal;
  }

  private static Whereabouts.Standing standing(Row<Of> row) {
    if (row.number(Of.SCRAPPED) > 0) {
      return Whereabouts.Standing.SCRAPPED;
    }
    if (row.number(Of.QUARANTINES) > 0) {
      return Whereabouts.Standing.QUARANTINED;
    }
    if (row.number(Of.HOLDS) > 0) {
      return Whereabouts.Standing.HELD;
    }
    if (!row.isEmpty(Of.FATAL_PLACE)) {
      return Whereabouts.Standing.FATAL;
    }
    return row.number(Of.LABELLED) > 0
        ? Whereabouts.Standing.LABELLED
        : Whereabouts.Standing.WORKING;
  }
}
