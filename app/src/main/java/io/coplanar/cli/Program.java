// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.cli.line.LineWords;
import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** What the user asked for, and what becomes of everything that can go wrong in it. */
final class Program {
  private final Console console;

  Program(Console console) {
    this.console = console;
  }

  int run(String[] words) {
    String[] args = LineWords.inOrder(words);
    try {
      return parser(args).execute(args);
    } catch (OutOfMemoryError e) {
      console.complain(Sentences.outOfMemory());
      return ExitCode.WRONG_INPUT;
    } catch (RuntimeException | Error e) {
      return faultOfOurs(e);
    } finally {
      console.out().flush();
    }
  }

  private CommandLine parser(String[] args) {
    RootCommand root = new RootCommand();
    CommandLine parser = new CommandLine(root);
    new Commands(console, root, args).forRequest().forEach(parser::addSubcommand);
    return parser
        .setOut(new java.io.PrintWriter(console.out(), true))
        .setErr(new java.io.PrintWriter(console.err(), true))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(console.style().color() ? Ansi.ON : Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setAbbreviatedOptionsAllowed(false)
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler((e, arguments) -> wrongRequest(e))
        .setExecutionExceptionHandler((e, line, parsed) -> failed(e));
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
      case IntakeStopped stopped -> {
        console.complain(String.valueOf(stopped.getMessage()));
        yield ExitCode.FAULT_OF_THE_PROGRAM;
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
