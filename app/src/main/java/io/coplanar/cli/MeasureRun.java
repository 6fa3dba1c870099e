// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.judge.Result;
import io.coplanar.report.GeometryCsv;
import io.coplanar.surface.SurfaceFormats;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures many files: each on one thread, reported in the order given. */
final class MeasureRun {
  private final Console console;
  private final FileMeasurement measurement;
  private final GeometryPrinter printer;
  private final GeometryCsv csv = new GeometryCsv();
  private final List<String> skipped = new ArrayList<>();
  private final Map<Result, Integer> counts = new EnumMap<>(Result.class);
  private int bad;
  private int code = ExitCode.DONE;

  MeasureRun(Console console, FileMeasurement measurement, GeometryPrinter printer) {
    this.console = console;
    this.measurement = measurement;
    this.printer = printer;
  }

  /** The exit code of the whole. */
  int over(Inputs inputs, int jobs) {
    Progress progress = new Progress(console, inputs.list().size());
    InOrder.run(
        inputs.list(),
        jobs,
        this::measure,
        outcome -> {
          progress.erase();
          report(outcome);
          progress.step();
        });
    progress.erase();
    close(inputs);
    return code;
  }

  /** The lines of all that were measured. */
  GeometryCsv csv() {
    return csv;
  }

  private Outcome measure(Inputs.Input input) {
    return switch (input) {
      case Inputs.Input.Bad(InputFault fault) -> Outcome.Bad.of("input", fault);
      case Inputs.Input.File(Path path, boolean fromFolder) -> measure(path, fromFolder);
    };
  }

  private Outcome measure(Path file, boolean fromFolder) {
    try {
      return printer.print(measurement.of(file));
    } catch (InputFault.NotThisFormat fault) {
      return fromFolder && !looksLikeASurface(file)
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

  /** A name that says "surface" with a content that does not is a fault, not a bystander. */
  private static boolean looksLikeASurface(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return SurfaceFormats.list().stream()
        .flatMap(f -> f.endings().stream())
        .anyMatch(ending -> name.endsWith("." + ending));
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

  /** What holds for every file is said with the first one that was measured. */
  private void warn(Outcome.Done done) {
    if (counts.isEmpty()) {
      measurement.warnings().forEach(w -> console.complain("warning: " + w));
    }
    for (String warning : done.warnings()) {
      if (!measurement.warnings().contains(warning)) {
        console.complain(Sentences.warning(done.file(), warning));
      }
    }
  }

  private void close(Inputs inputs) {
    if (!skipped.isEmpty()) {
      console.complain(Sentences.skipped(skipped));
    }
    if (!skipped.isEmpty() && skipped.size() == inputs.list().size()) {
      console.complain(Sentences.of(Sentences.nothingInFolders()));
      code = ExitCode.WRONG_INPUT;
    }
    if (inputs.several() && printer.form() != GeometryPrinter.Form.JSON) {
      console.out().print(Sentences.tally(counts, bad));
    }
  }
}
