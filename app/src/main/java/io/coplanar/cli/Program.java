// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** All commands together, and what becomes of everything that can go wrong in one. */
final class Program {
  private final Console console;
  private final CommandLine commands;

  Program(Console console) {
    this.console = console;
    RootCommand root = new RootCommand();
    this.commands =
        new CommandLine(root)
            .addSubcommand("measure", new MeasureCommand(console, root))
            .addSubcommand("calibrate-tilt", new CalibrateTiltCommand(console, root))
            .addSubcommand("mate", new MateCommand(console, root))
            .addSubcommand("cure", new CureCommand(console, root))
            .addSubcommand("budget", new BudgetCommand(console, root))
            .addSubcommand("polarity", new PolarityCommand(console, root))
            .addSubcommand("loss", new LossCommand(console, root))
            .addSubcommand("demo", new DemoCommand(console))
            .addSubcommand("convert", new ConvertCommand(console))
            .addSubcommand("formats", new FormatsCommand(console))
            .addSubcommand("profiles", new ProfilesCommand(console))
            .addSubcommand("settings", new SettingsCommand(console, root))
            .addSubcommand(
                "simulate",
                new CommandLine(new SimulateCommand())
                    .addSubcommand("ferrule", new SimulateFerruleCommand(console)));
    commands
        .setOut(new java.io.PrintWriter(console.out(), true))
        .setErr(new java.io.PrintWriter(console.err(), true))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(console.style().color() ? Ansi.ON : Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setAbbreviatedOptionsAllowed(false)
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler((e, args) -> wrongRequest(e))
        .setExecutionExceptionHandler((e, line, parsed) -> failed(e));
  }

  int run(String[] args) {
    try {
      return commands.execute(args);
    } catch (OutOfMemoryError e) {
      console.complain(Sentences.outOfMemory());
      return ExitCode.WRONG_INPUT;
    } catch (RuntimeException | Error e) {
      return faultOfOurs(e);
    } finally {
      console.out().flush();
    }
  }

  private int wrongRequest(ParameterException e) {
    if (e.getCause() instanceof InputFault fault) {
      console.complain(Sentences.of(fault));
    } else {
      console.complain(Sentences.wrongRequest(e));
    }
    return ExitCode.WRONG_INPUT;
  }

  private int failed(Exception e) {
    return switch (e) {
      case InputFault fault -> {
        console.complain(Sentences.of(fault));
        yield ExitCode.WRONG_INPUT;
      }
      case IOException disk -> {
        console.complain(Sentences.of(disk));
        yield Sentences.isWrongPlace(disk) ? ExitCode.WRONG_INPUT : ExitCode.FAULT_OF_THE_PROGRAM;
      }
      default -> faultOfOurs(e);
    };
  }

  private int faultOfOurs(Throwable e) {
    console.complain(Sentences.faultOfTheProgram(e));
    if (Sentences.debugging()) {
      e.printStackTrace(console.err());
    }
    return ExitCode.FAULT_OF_THE_PROGRAM;
  }
}
