// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.cli.line.DemoClockCommand;
import io.coplanar.cli.line.LineCommands;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * Every command under its name, in the order of the help. A command is made when it is asked for:
 * the option parser reads the annotations of each that it is given, which takes longer than some
 * commands run.
 */
final class Commands {
  private final Map<String, Supplier<Object>> all = new LinkedHashMap<>();
  private final Console console;
  private final String[] args;

  /**
   * Made for one request.
   *
   * @param args the request, from which a command that holds others makes only what is asked for
   */
  Commands(Console console, RootCommand root, String[] args) {
    this.console = console;
    this.args = args;
    all.put("measure", () -> new MeasureCommand(console, root));
    all.put("inspect", () -> new InspectCommand(console, root));
    all.put("calibrate-tilt", () -> new CalibrateTiltCommand(console, root));
    all.put("repeatability", () -> new RepeatabilityCommand(console, root));
    all.put("mate", () -> new MateCommand(console, root));
    all.put("cure", () -> new CureCommand(console, root));
    all.put("budget", () -> new BudgetCommand(console, root));
    all.put("polarity", () -> new PolarityCommand(console, root));
    all.put("loss", () -> new LossCommand(console, root));
    all.put("recipe", () -> RecipeCommands.forRequest(console, args));
    all.put("ledger", () -> new LedgerCommands(console, root).forRequest(args));
    all.put("serve", () -> new ServeCommand(console, root));
    all.put(
        "certificate",
        () ->
            new CommandLine(new CertificateCommand(console, root))
                .addSubcommand("verify", new CertificateVerifyCommand(console)));
    all.put("label", () -> new LabelCommand(console, root));
    all.put("people", () -> new PeopleCommands(console, root).forRequest(args));
    all.put("demo", () -> new DemoCommand(console));
    all.put("line", () -> new LineCommands(console, args, this::line).forRequest());
    all.put(
        "demo",
        () ->
            new CommandLine(new DemoCommand(console))
                .addSubcommand("clock", new DemoClockCommand(console)));
    all.put("convert", () -> new ConvertCommand(console));
    all.put("formats", () -> new FormatsCommand(console));
    all.put("profiles", () -> new ProfilesCommand(console));
    all.put("settings", () -> new SettingsCommand(console, root));
    all.put(
        "simulate",
        () ->
            new CommandLine(new SimulateCommand())
                .addSubcommand("ferrule", new SimulateFerruleCommand(console))
                .addSubcommand("image", new SimulateImageCommand(console)));
  }

  /**
   * The one command that the request begins with; all of them where it begins with anything else,
   * for the help and for what the user may have meant.
   */
  Map<String, Object> forRequest() {
    Map<String, Object> made = new LinkedHashMap<>();
    Supplier<Object> only = args.length == 0 ? null : all.get(args[0]);
    if (only != null) {
      made.put(args[0], only.get());
    } else {
      all.forEach((name, command) -> made.put(name, command.get()));
    }
    return made;
  }

  /** The whole program for one request of the line, for those that come in a file. */
  private int line(List<String> words) {
    List<String> request = new ArrayList<>(List.of("line"));
    request.addAll(words);
    return Main.run(request.toArray(String[]::new), console);
  }
}
