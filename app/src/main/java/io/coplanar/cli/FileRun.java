// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.judge.Result;
import io.coplanar.report.Spreadsheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Judges many files: each on one thread, reported in the order given. */
final class FileRun {
  private final Console console;
  private final Work work;
  private final FileKind kind;
  private final boolean tally;
  private final List<String> warnings;
  private final Spreadsheet csv = new Spreadsheet();
  private final List<String> skipped = new ArrayList<>();
  private final Map<Result, Integer> counts = new EnumMap<>(Result.class);
  private int bad;
  private int code = ExitCode.DONE;

  /** What is done with one file. */
  @FunctionalInterface
  interface Work {
    /** May be called by several threads at once. */
    Outcome.Done of(Path file) throws InputFault, IOException;
  }

  /**
   * @param tally whether a last line counts the verdicts where there are several files
   * @param warnings what holds for every file, said once
   */
  FileRun(Console console, FileKind kind, boolean tally, List<String> warnings, Work work) {
    this.console = console;
    this.kind = kind;
    this.tally = tally;
    this.warnings = warnings;
    this.work = work;
  }

  /** The exit code of the whole. */
  int over(Inputs inputs, int jobs) {
    Progress progress = new Progress(console, inputs.list().size());
    InOrder.run(
        inputs.list(),
        jobs,
        this::work,
        outcome -> {
          progress.erase();
          report(outcome);
          progress.step();
        });
    progress.erase();
    close(inputs);
    return code;
  }

  /** The lines of all that were judged. */
  Spreadsheet csv() {
    return csv;
  }

  private Outcome work(Inputs.Input input) {
    return switch (input) {
      case Inputs.Input.Bad(InputFault fault) -> Outcome.Bad.of("input", fault);
      case Inputs.Input.File(Path path, boolean fromFolder) -> work(path, fromFolder);
    };
  }

  private Outcome work(Path file, boolean fromFolder) {
    try {
      return work.of(file);
    } catch (InputFault.NotThisFormat fault) {
      return fromFolder && !kind.looksLike(file)
          ? new Outcome.Skipped(file.toString())
          : new Outcome.Bad(Sentences.of(fault), ExitCode.WRONG_INPUT);
    } catch (InputFault
        | IOException
        | RuntimeException
        | OutOfMemoryError
        | StackOverflowError e) {
      return Outcome.Bad.of(file.toString(), e);
    }
  }

  private void report(Outcome outcome) {
    switch (outcome) {
      case Outcome.Done done -> {
        warn(done);
        console.out().print(done.text());
        console.out().flush();
        csv.add(done.csv());
        counts.merge(done.result(), 1, Integer::sum);
        code = ExitCode.graver(code, ExitCode.of(done.result()));
      }
      case Outcome.Bad(String sentence, int badCode) -> {
        console.complain(sentence);
        bad++;
        code = ExitCode.graver(code, badCode);
      }
      case Outcome.Skipped(String file) -> skipped.add(file);
    }
  }

  /** What holds for every file is said with the first one that was judged. */
  private void warn(Outcome.Done done) {
    if (counts.isEmpty()) {
      warnings.forEach(w -> console.complain("warning: " + w));
    }
    for (String warning : done.warnings()) {
      if (!warnings.contains(warning)) {
        console.complain(Sentences.warning(done.file(), warning));
      }
    }
  }

  private void close(Inputs inputs) {
    if (!skipped.isEmpty()) {
      console.complain(Sentences.skipped(skipped, kind));
    }
    if (!skipped.isEmpty() && skipped.size() == inputs.list().size()) {
      console.complain(Sentences.of(Sentences.nothingInFolders(kind)));
      code = ExitCode.WRONG_INPUT;
    }
    if (inputs.several() && tally) {
      console.out().print(Sentences.tally(counts, bad, kind));
    }
  }
}
