// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.line.event.CableEvent;
import io.coplanar.line.event.Event;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.EvidenceEvent;
import io.coplanar.line.event.FixtureEvent;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.event.LotUse;
import io.coplanar.line.event.RecipeEvent;
import io.coplanar.line.event.ToolEvent;
import io.coplanar.line.event.UnitEvent;
import io.coplanar.line.gate.Attempt;
import io.coplanar.line.state.EvidenceTrail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What must have been asked for these events to happen together. */
final class Recollection {
  private final List<Decision.Happened> events;
  private final World before;

  /**
   * @param before what was known when it was asked
   */
  Recollection(List<Decision.Happened> events, World before) {
    this.events = events;
    this.before = before;
  }

  /** The command; null where no command leads to such events. */
  @Nullable LineCommand command() {
    // these bring about what other commands do one at a time
    LineCommand many =
        first(h -> h.event() instanceof FixtureEvent e ? quarantine(h.stream(), e) : null);
    if (many == null) {
      many = first(h -> h.event() instanceof CableEvent.CableStarted e ? started(h, e) : null);
    }
    return many == null ? first(this::single) : many;
  }

  private interface Lead {
    @Nullable LineCommand of(Decision.Happened h);
  }

  private @Nullable LineCommand first(Lead lead) {
    for (Decision.Happened h : events) {
      LineCommand command = lead.of(h);
      if (command != null) {
        return command;
      }
    }
    return null;
  }

  private static @Nullable LineCommand quarantine(String stream, FixtureEvent event) {
    return switch (event) {
      case FixtureEvent.QuarantineOpened e ->
          new LineCommand.OpenQuarantine(e.foundOn(), e.step(), e.reason(), e.image());
      case FixtureEvent.QuarantineDisposed e ->
          new LineCommand.DisposeQuarantine(
              Decider.name(stream), e.quarantine(), e.dispositions(), e.reason());
      default -> null;
    };
  }

  private @Nullable LineCommand started(Decision.Happened h, CableEvent.CableStarted e) {
    return first(
        other ->
            other.event() instanceof UnitEvent.UnitStarted unit
                ? new LineCommand.StartCable(
                    Decider.name(h.stream()), e.lot(), e.serials(), unit.recipe(), unit.revision())
                : null);
  }

  private @Nullable LineCommand single(Decision.Happened h) {
    String name = Decider.name(h.stream());
    Event event = h.event();
    return switch (event) {
      case UnitEvent e -> unit(name, e);
      case FixtureEvent e -> fixture(name, e);
      case LotEvent e ->
          name.indexOf('/') < 0
              ? null
              : lot(name.substring(0, name.indexOf('/')), name.substring(name.indexOf('/') + 1), e);
      case ToolEvent e -> tool(name, e);
      case RecipeEvent e -> recipe(name, e);
      case EvidenceEvent.ImageJudged e -> judged(name, e);
      default -> null;
    };
  }

  private @Nullable LineCommand unit(String serial, UnitEvent event) {
    return switch (event) {
      case UnitEvent.StepPassed e -> new LineCommand.AttemptStep(attempt(e));
      case UnitEvent.DeviationRequested e ->
          new LineCommand.RequestDeviation(serial, e.step(), e.gates(), e.reason());
      case UnitEvent.DeviationSigned e ->
          new LineCommand.SignDeviation(serial, e.deviation(), e.reason(), e.until());
      case UnitEvent.HoldPlaced e -> new LineCommand.PlaceHold(serial, e.reason());
      case UnitEvent.HoldReleased e -> new LineCommand.ReleaseHold(serial, e.hold(), e.reason());
      case UnitEvent.ReworkStarted e -> new LineCommand.StartRework(serial, e.backTo(), e.reason());
      case UnitEvent.UnitScrapped e -> new LineCommand.Scrap(serial, e.reason());
      default -> null;
    };
  }

  private static @Nullable LineCommand fixture(String name, FixtureEvent event) {
    return switch (event) {
      case FixtureEvent.FixtureOpened e -> new LineCommand.OpenFixture(name, e.positions());
      case FixtureEvent.FixtureLoaded e ->
          new LineCommand.LoadFixture(name, e.serial(), e.position());
      case FixtureEvent.FixtureUnloaded e -> new LineCommand.UnloadFixture(name, e.serial());
      default -> null;
    };
  }

  private static @Nullable LineCommand lot(String kind, String lot, LotEvent event) {
    return switch (event) {
      case LotEvent.LotReceived e ->
          new LineCommand.ReceiveLot(
              kind, lot, e.supplierLot(), e.unit(), e.amount(), e.expires(), e.usesMax());
      case LotEvent.LotReleased _ -> new LineCommand.ReleaseLot(kind, lot);
      case LotEvent.LotBlocked e -> new LineCommand.BlockLot(kind, lot, e.reason());
      case LotEvent.LotMixed e -> new LineCommand.MixLot(kind, lot, e.parts());
      case LotEvent.OutgassingStarted e ->
          new LineCommand.StartOutgassing(kind, lot, e.centrifuge());
      case LotEvent.OutgassingEnded _ -> new LineCommand.EndOutgassing(kind, lot);
      default -> null;
    };
  }

  private static @Nullable LineCommand tool(String tool, ToolEvent event) {
    return switch (event) {
      case ToolEvent.ToolRegistered e ->
          new LineCommand.RegisterTool(tool, e.toolClass(), e.ports(), e.lifeMax(), e.warmUpS());
      case ToolEvent.ToolCalibrated e ->
          new LineCommand.CalibrateTool(tool, e.until(), e.certificate());
      case ToolEvent.ToolSwitchedOn _ -> new LineCommand.SwitchTool(tool, true);
      case ToolEvent.ToolSwitchedOff _ -> new LineCommand.SwitchTool(tool, false);
      case ToolEvent.ReferenceTaken e ->
          new LineCommand.TakeReference(tool, e.reading(), e.with(), e.values());
      case ToolEvent.ToolRenewed e -> new LineCommand.RenewTool(tool, e.part());
      case ToolEvent.ToolWithdrawn e -> new LineCommand.WithdrawTool(tool, e.reason());
      default -> null;
    };
  }

  private static @Nullable LineCommand recipe(String recipe, RecipeEvent event) {
    return switch (event) {
      case RecipeEvent.RecipeProposed e ->
          new LineCommand.ProposeRecipe(recipe, e.revision(), e.sha256());
      case RecipeEvent.RecipeReleased e -> new LineCommand.ReleaseRecipe(recipe, e.revision());
      case RecipeEvent.RecipeWithdrawn e ->
          new LineCommand.WithdrawRecipe(recipe, e.revision(), e.reason());
      default -> null;
    };
  }

  private @Nullable LineCommand judged(String sha256, EvidenceEvent.ImageJudged e) {
    EvidenceTrail trail = before.evidence(sha256).state();
    Evidence image = trail == null ? null : trail.evidence();
    for (Decision.Happened h : events) {
      if (h.event() instanceof EvidenceEvent.EvidencePresented shown) {
        image = shown.evidence();
      }
    }
    return image == null
        ? null
        : new LineCommand.JudgeImage(image, e.serial(), e.result(), e.remark());
  }

  /** All connectors' evidence together, in the order in which it was brought. */
  private Attempt attempt(UnitEvent.StepPassed e) {
    Map<String, Evidence> named = new LinkedHashMap<>();
    List<String> used = new ArrayList<>();
    for (Decision.Happened h : events) {
      if (h.event() instanceof UnitEvent.StepPassed passed) {
        passed.evidence().forEach(x -> named.put(x.sha256(), x));
      }
      if (h.event() instanceof EvidenceEvent.EvidenceUsed) {
        used.add(Decider.name(h.stream()));
      }
    }
    List<Evidence> evidence = new ArrayList<>();
    for (String sha256 : used) {
      Evidence x = named.remove(sha256);
      if (x != null) {
        evidence.add(x);
      }
    }
    evidence.addAll(named.values());
    Map<String, String> lots = new HashMap<>();
    for (LotUse use : e.lots()) {
      lots.put(use.kind(), use.lot());
    }
    return new Attempt(e.on(), e.step(), e.values(), e.choices(), lots, e.tools(), evidence);
  }
}
