// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.judge.Result;
import io.coplanar.mating.contact.BestPairs;
import io.coplanar.mating.contact.Conditions;
import io.coplanar.mating.contact.EndShape;
import io.coplanar.mating.contact.Mating;
import io.coplanar.report.MatingJson;
import io.coplanar.report.MatingReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code coplanar mate --best}: the ends in a folder, paired. */
final class MatePlan {
  private final Console console;
  private final Conditions how;
  private final boolean json;
  private int code = ExitCode.DONE;

  MatePlan(Console console, Conditions how, boolean json) {
    this.console = console;
    this.how = how;
    this.json = json;
  }

  /** The exit code: the gravest of all pairs, and of what could not be read or paired. */
  int of(Path folder) throws InputFault, IOException {
    List<EndShape> ends = read(folder);
    if (ends.isEmpty()) {
      throw Sentences.noEndsInFolder(folder);
    }
    BestPairs plan = BestPairs.of(ends, how);
    console
        .out()
        .print(json ? MatingJson.of(plan, how) + "\n" : MatingReport.text(plan, console.style()));
    for (Mating m : plan.pairs()) {
      code = ExitCode.graver(code, ExitCode.of(MatingReport.result(m)));
    }
    for (EndShape end : plan.unpaired()) {
      if (!end.measured()) {
        console.complain(Sentences.warning(end.file(), Sentences.notWhollyMeasured()));
        code = ExitCode.graver(code, ExitCode.NOT_JUDGED);
      }
    }
    return plan.pairs().isEmpty() ? ExitCode.graver(code, ExitCode.of(Result.NOT_JUDGED)) : code;
  }

  private List<EndShape> read(Path folder) throws InputFault, IOException {
    if (!Files.isDirectory(folder)) {
      throw Sentences.noFolderOfEnds(folder);
    }
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.filter(MatePlan::isDocument).sorted().limit(BestPairs.MOST + 1L).toList();
    }
    if (files.size() > BestPairs.MOST) {
      throw Sentences.tooManyEnds(folder, BestPairs.MOST);
    }
    List<EndShape> ends = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Path file : files) {
      try {
        ends.add(MateCommand.read(file));
      } catch (InputFault.NotThisFormat other) {
        others.add(file.toString());
      } catch (InputFault | IOException failure) {
        Outcome.Bad bad = Outcome.Bad.of(file.toString(), failure);
        console.complain(bad.sentence());
        code = ExitCode.graver(code, bad.code());
      }
    }
    if (!others.isEmpty()) {
      console.complain(Sentences.otherDocuments(others));
    }
    return ends;
  }

  private static boolean isDocument(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file)
        && !name.startsWith(".")
        && name.toLowerCase(Locale.ROOT).endsWith(".json");
  }
}
