// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.FixtureEvent.Disposition;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.gate.Attempt;
import io.coplanar.people.Action;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be asked of the line. There is no command that passes a step without its gates. */
public sealed interface LineCommand {
  /** What its person must be allowed to do; {@link Action#roles} says who may. */
  default Action action() {
    return switch (this) {
      case ProposeRecipe _ -> Action.PROPOSE_RECIPE;
      case ReleaseRecipe _ -> Action.RELEASE_RECIPE;
      case WithdrawRecipe _ -> Action.WITHDRAW_RECIPE;
      case StartCable _ -> Action.START_TRAVELLER;
      case AttemptStep _ -> Action.ATTEMPT_STEP;
      case RequestDeviation _ -> Action.REQUEST_DEVIATION;
      case SignDeviation _ -> Action.SIGN_DEVIATION;
      case PlaceHold _ -> Action.PLACE_HOLD;
      case ReleaseHold _ -> Action.RELEASE_HOLD;
      case StartRework _ -> Action.START_REWORK;
      case Scrap _ -> Action.SCRAP;
      case OpenFixture _, LoadFixture _, UnloadFixture _ -> Action.LOAD_FIXTURE;
      case OpenQuarantine _ -> Action.OPEN_QUARANTINE;
      case DisposeQuarantine _ -> Action.DISPOSE_QUARANTINE;
      case ReceiveLot _ -> Action.RECEIVE_LOT;
      case ReleaseLot _ -> Action.RELEASE_LOT;
      case BlockLot _ -> Action.BLOCK_LOT;
      case MixLot _ -> Action.MIX_LOT;
      case StartOutgassing _, EndOutgassing _ -> Action.OUTGAS_LOT;
      case RegisterTool _ -> Action.REGISTER_TOOL;
      case CalibrateTool _ -> Action.CALIBRATE_TOOL;
      case SwitchTool _ -> Action.SWITCH_TOOL;
      case TakeReference _ -> Action.TAKE_REFERENCE;
      case RenewTool _ -> Action.RENEW_TOOL;
      case WithdrawTool _ -> Action.WITHDRAW_TOOL;
      case JudgeImage _ -> Action.JUDGE_IMAGE;
    };
  }

  // recipes

  record ProposeRecipe(String recipe, int revision, String sha256) implements LineCommand {}

  record ReleaseRecipe(String recipe, int revision) implements LineCommand {}

  record WithdrawRecipe(String recipe, int revision, String reason) implements LineCommand {}

  // travellers

  /**
   * Starts a traveller for each end of a cable.
   *
   * @param serials the connectors, leg 1 first
   */
  record StartCable(String cable, String lot, List<String> serials, String recipe, int revision)
      implements LineCommand {
    public StartCable {
      serials = List.copyOf(serials);
    }
  }

  /** Says that a step is done. */
  record AttemptStep(Attempt attempt) implements LineCommand {}

  record RequestDeviation(String serial, String step, List<String> gates, String reason)
      implements LineCommand {
    public RequestDeviation {
      gates = List.copyOf(gates);
    }
  }

  record SignDeviation(String serial, String deviation, String reason, Instant until)
      implements LineCommand {}

  record PlaceHold(String serial, String reason) implements LineCommand {}

  record ReleaseHold(String serial, String hold, String reason) implements LineCommand {}

  record StartRework(String serial, String backTo, String reason) implements LineCommand {}

  record Scrap(String serial, String reason) implements LineCommand {}

  // fixtures

  record OpenFixture(String fixture, int positions) implements LineCommand {}

  record LoadFixture(String fixture, String serial, int position) implements LineCommand {}

  record UnloadFixture(String fixture, String serial) implements LineCommand {}

  /**
   * Stops all that shared a step in a fixture with a connector.
   *
   * @param step the last time that this connector was through it counts
   * @param image SHA-256 of the image that shows why; null where there is none
   */
  record OpenQuarantine(String serial, String step, String reason, @Nullable String image)
      implements LineCommand {}

  record DisposeQuarantine(
      String fixture, String quarantine, List<Disposition> dispositions, String reason)
      implements LineCommand {
    public DisposeQuarantine {
      dispositions = List.copyOf(dispositions);
    }
  }

  // lots

  record ReceiveLot(
      String kind,
      String lot,
      String supplierLot,
      LotEvent.Unit unit,
      long amount,
      Instant expires,
      @Nullable Integer usesMax)
      implements LineCommand {}

  record ReleaseLot(String kind, String lot) implements LineCommand {}

  record BlockLot(String kind, String lot, String reason) implements LineCommand {}

  /**
   * Mixes epoxy.
   *
   * @param parts resin first, then hardener, in mg
   */
  record MixLot(String kind, String lot, List<LotEvent.Part> parts) implements LineCommand {
    public MixLot {
      parts = List.copyOf(parts);
    }
  }

  record StartOutgassing(String kind, String lot, String centrifuge) implements LineCommand {}

  record EndOutgassing(String kind, String lot) implements LineCommand {}

  // tools

  record RegisterTool(
      String tool,
      String toolClass,
      List<String> ports,
      @Nullable Integer lifeMax,
      @Nullable Long warmUpS)
      implements LineCommand {
    public RegisterTool {
      ports = List.copyOf(ports);
    }
  }

  record CalibrateTool(String tool, Instant until, @Nullable String certificate)
      implements LineCommand {}

  record SwitchTool(String tool, boolean on) implements LineCommand {}

  record TakeReference(
      String tool, String reading, @Nullable String with, Map<String, Double> values)
      implements LineCommand {
    public TakeReference {
      values = Map.copyOf(values);
    }
  }

  record RenewTool(String tool, String part) implements LineCommand {}

  record WithdrawTool(String tool, String reason) implements LineCommand {}

  // images

  /** An inspector says what an image shows of one connector. */
  record JudgeImage(Evidence image, String serial, VerdictRecord.Result result, String remark)
      implements LineCommand {}
}
