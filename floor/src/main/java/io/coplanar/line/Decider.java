// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.line.event.Streams;
import io.coplanar.line.gate.Gates;
import java.util.Locale;

/**
 * Decides every command: what is known, the command and the time go in, events or all reasons for
 * refusing come out. Pure, as far as its {@link World} is.
 */
public final class Decider {
  private final AttemptRules attempts;
  private final Settings settings;

  /** With all gates, and the constants as shipped. */
  public Decider() {
    this(Gates.all());
  }

  /**
   * With all gates.
   *
   * @param settings {@link LineSettings}
   */
  public Decider(Settings settings) {
    this(Gates.all(), settings);
  }

  Decider(Gates gates) {
    this(gates, LineSettings.DEFAULTS);
  }

  private Decider(Gates gates, Settings settings) {
    attempts = new AttemptRules(gates, settings);
    this.settings = settings;
  }

  /**
   * Decides.
   *
   * @throws InputFault when the command is no command: a name that is none, an empty reason
   */
  public Decision decide(LineCommand command, Context context, World world) throws InputFault {
    if (command instanceof LineCommand.AttemptStep c) {
      return attempts.decide(c.attempt(), context, world);
    }
    Deciding d = new Deciding(context, world, action(command), settings);
    d.allowed(command.action());
    return switch (command) {
      case LineCommand.ProposeRecipe c -> RecipeRules.propose(c, d);
      case LineCommand.ReleaseRecipe c -> RecipeRules.release(c, d);
      case LineCommand.WithdrawRecipe c -> RecipeRules.withdraw(c, d);
      case LineCommand.StartCable c -> StartRules.start(c, d);
      case LineCommand.RequestDeviation c -> DeviationRules.request(c, d);
      case LineCommand.SignDeviation c -> DeviationRules.sign(c, d);
      case LineCommand.PlaceHold c -> UnitRules.hold(c, d);
      case LineCommand.ReleaseHold c -> UnitRules.release(c, d);
      case LineCommand.StartRework c -> UnitRules.rework(c, d);
      case LineCommand.Scrap c -> UnitRules.scrap(c, d);
      case LineCommand.OpenFixture c -> FixtureRules.open(c, d);
      case LineCommand.LoadFixture c -> FixtureRules.load(c, d);
      case LineCommand.UnloadFixture c -> FixtureRules.unload(c, d);
      case LineCommand.OpenQuarantine c -> QuarantineRules.open(c, d);
      case LineCommand.DisposeQuarantine c -> QuarantineRules.dispose(c, d);
      case LineCommand.ReceiveLot c -> LotRules.receive(c, d);
      case LineCommand.ReleaseLot c -> LotRules.release(c, d);
      case LineCommand.BlockLot c -> LotRules.block(c, d);
      case LineCommand.MixLot c -> MixRules.mix(c, d);
      case LineCommand.StartOutgassing c -> MixRules.startOutgassing(c, d);
      case LineCommand.EndOutgassing c -> MixRules.endOutgassing(c, d);
      case LineCommand.RegisterTool c -> ToolRules.register(c, d);
      case LineCommand.CalibrateTool c -> ToolRules.calibrate(c, d);
      case LineCommand.SwitchTool c -> ToolRules.turn(c, d);
      case LineCommand.TakeReference c -> ToolRules.reference(c, d);
      case LineCommand.RenewTool c -> ToolRules.renew(c, d);
      case LineCommand.WithdrawTool c -> ToolRules.withdraw(c, d);
      case LineCommand.JudgeImage c -> ImageRules.judge(c, d);
      case LineCommand.AttemptStep c -> throw new IllegalStateException("seen above");
    };
  }

  /** {@code StartCable} is {@code start-cable}. */
  private static String action(LineCommand command) {
    return command
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=.)([A-Z])", "-$1")
        .toLowerCase(Locale.ROOT);
  }

  /** What a stream's name is of: {@code unit}. */
  static String kind(String stream) {
    return stream.substring(0, Math.max(0, stream.indexOf('/')));
  }

  /** What follows the kind. */
  static String name(String stream) {
    return stream.substring(stream.indexOf('/') + 1);
  }

  /** Whether a stream is of something that steps are done on. */
  static boolean isWorkpiece(String stream) {
    return stream.matches("(unit|fixture|cable)/.*") && Streams.isId(name(stream));
  }
}
