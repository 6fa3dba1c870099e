// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.judge.Result;
import io.coplanar.report.Spreadsheet;
import java.io.IOException;
import java.util.List;

/** What became of one file. */
sealed interface Outcome {
  /**
   * Measured and judged.
   *
   * @param text for standard output, with its line end
   * @param warnings for standard error, those of this file only
   */
  record Done(String file, String text, Result result, Spreadsheet.Row csv, List<String> warnings)
      implements Outcome {}

  /**
   * Not measured.
   *
   * @param sentence for standard error
   * @param code the exit code it calls for
   */
  record Bad(String sentence, int code) implements Outcome {
    /** What a failed attempt means for the user; an input's fault names the input itself. */
    static Bad of(String input, Throwable failure) {
      return switch (failure) {
        case InputFault fault -> new Bad(Sentences.of(fault), ExitCode.WRONG_INPUT);
        case IOException e ->
            new Bad(
                Sentences.of(e),
                Sentences.isWrongPlace(e) ? ExitCode.WRONG_INPUT : ExitCode.FAULT_OF_THE_PROGRAM);
        case OutOfMemoryError e ->
            new Bad(input + ": " + Sentences.outOfMemory(), ExitCode.WRONG_INPUT);
        default ->
            new Bad(
                input + ": " + Sentences.faultOfTheProgram(failure), ExitCode.FAULT_OF_THE_PROGRAM);
      };
    }
  }

  /** A file in a folder that is of another kind, by its name too. */
  record Skipped(String file) implements Outcome {}
}
