// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import picocli.CommandLine;

/** Every command about the line, made when it is asked for. */
public final class LineCommands {
  /** Words that hold commands of their own. */
  static final Set<String> GROUPS =
      Set.of("deviation", "fixture", "lot", "tool", "recipe", "evidence");

  private final Map<String, Supplier<Object>> all = new LinkedHashMap<>();
  private final String[] args;

  /**
   * Made for one request.
   *
   * @param program runs the whole program for "line" with some words
   */
  public LineCommands(Console console, String[] args, ToIntFunction<List<String>> program) {
    this.args = args;
    all.put("start", () -> new StartCommand(console));
    all.put("attempt", () -> new AttemptCommand(console));
    all.put("judge", () -> new JudgeCommand(console));
    all.put("show", () -> new ShowCommand(console));
    all.put("list", () -> new ListCommand(console));
    all.put("history", () -> new HistoryCommand(console));
    all.put("recall", () -> new RecallCommand(console));
    all.put("hold", () -> new HoldCommand(console));
    all.put("release", () -> new ReleaseCommand(console));
    all.put(
        "deviation",
        () ->
            group(
                "deviation",
                "Deviations: asked for by one, signed by another.",
                deviation(console)));
    all.put("rework", () -> new ReworkCommand(console));
    all.put("scrap", () -> new ScrapCommand(console));
    all.put(
        "fixture",
        () -> group("fixture", "What sits where, and batches that are stopped.", fixture(console)));
    all.put("lot", () -> group("lot", "Material: in, released, mixed, blocked.", lot(console)));
    all.put(
        "tool",
        () -> group("tool", "Tools: calibrated, warm, referenced, renewed.", tool(console)));
    all.put(
        "recipe",
        () -> group("recipe", "Recipes: proposed and released by two people.", recipe(console)));
    all.put("evidence", () -> group("evidence", "Files: stored and fetched.", evidence(console)));
    all.put("run", () -> new RunCommand(console, program));
  }

  private static Map<String, Supplier<Object>> deviation(Console console) {
    Map<String, Supplier<Object>> some = new LinkedHashMap<>();
    some.put("request", () -> new DeviationRequestCommand(console));
    some.put("sign", () -> new DeviationSignCommand(console));
    return some;
  }

  private static Map<String, Supplier<Object>> fixture(Console console) {
    Map<String, Supplier<Object>> some = new LinkedHashMap<>();
    some.put("open", () -> new FixtureOpenCommand(console));
    some.put("load", () -> new FixtureLoadCommand(console));
    some.put("unload", () -> new FixtureUnloadCommand(console));
    some.put("quarantine", () -> new FixtureQuarantineCommand(console));
    some.put("dispose", () -> new FixtureDisposeCommand(console));
    return some;
  }

  private static Map<String, Supplier<Object>> lot(Console console) {
    Map<String, Supplier<Object>> some = new LinkedHashMap<>();
    some.put("receive", () -> new LotReceiveCommand(console));
    some.put("release", () -> new LotReleaseCommand(console));
    some.put("block", () -> new LotBlockCommand(console));
    some.put("mix", () -> new LotMixCommand(console));
    some.put("outgas", () -> new LotOutgasCommand(console));
    return some;
  }

  private static Map<String, Supplier<Object>> tool(Console console) {
    Map<String, Supplier<Object>> some = new LinkedHashMap<>();
    some.put("register", () -> new ToolRegisterCommand(console));
    some.put("calibrate", () -> new ToolCalibrateCommand(console));
    some.put("on", () -> new ToolOnCommand(console));
    some.put("off", () -> new ToolOffCommand(console));
    some.put("reference", () -> new ToolReferenceCommand(console));
    some.put("renew", () -> new ToolRenewCommand(console));
    some.put("withdraw", () -> new ToolWithdrawCommand(console));
    return some;
  }

  private static Map<String, Supplier<Object>> recipe(Console console) {
    Map<String, Supplier<Object>> some = new LinkedHashMap<>();
    some.put("propose", () -> new RecipeProposeCommand(console));
    some.put("release", () -> new RecipeReleaseCommand(console));
    some.put("withdraw", () -> new RecipeWithdrawCommand(console));
    return some;
  }

  private static Map<String, Supplier<Object>> evidence(Console console) {
    Map<String, Supplier<Object>> some = new LinkedHashMap<>();
    some.put("put", () -> new EvidencePutCommand(console));
    some.put("get", () -> new EvidenceGetCommand(console));
    return some;
  }

  /** With the one that is asked for, or with all of them. */
  public CommandLine forRequest() {
    return with(new CommandLine(new LineRoot()), all, 1);
  }

  private CommandLine group(String name, String says, Map<String, Supplier<Object>> some) {
    CommandLine line = new CommandLine(new LineGroup(name));
    line.getCommandSpec().name(name).usageMessage().description(says);
    return with(line, some, 2);
  }

  private CommandLine with(CommandLine line, Map<String, Supplier<Object>> some, int place) {
    Supplier<Object> only = args.length <= place ? null : some.get(args[place]);
    if (only != null) {
      line.addSubcommand(args[place], only.get());
    } else {
      some.forEach((name, command) -> line.addSubcommand(name, command.get()));
    }
    return line;
  }
}
