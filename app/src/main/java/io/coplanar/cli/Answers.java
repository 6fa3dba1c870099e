// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.util.List;

/**
 * Small exact answers, one after the other: an input that is wrong costs its own line on standard
 * error and the exit code, and the others are still answered.
 */
final class Answers {
  /**
   * One answer.
   *
   * @param text for standard output, with its line end
   * @param code the exit code that its verdict calls for
   * @param warnings sentences for standard error
   */
  record Answer(String text, int code, List<String> warnings) {}

  /** What computes an answer. */
  @FunctionalInterface
  interface Question {
    Answer ask() throws InputFault, IOException;
  }

  private final Console console;
  private int code = ExitCode.DONE;

  Answers(Console console) {
    this.console = console;
  }

  /**
   * Asks, and says what came of it.
   *
   * @param input the input's name, for warnings and for faults of the program
   */
  void give(String input, Question question) {
    try {
      Answer answer = question.ask();
      answer.warnings().forEach(w -> console.complain(Sentences.warning(input, w)));
      console.out().print(answer.text());
      console.out().flush();
      code = ExitCode.graver(code, answer.code());
    } catch (InputFault
        | IOException
        | RuntimeException
        | OutOfMemoryError
        | StackOverflowError e) {
      Outcome.Bad bad = Outcome.Bad.of(input, e);
      console.complain(bad.sentence());
      code = ExitCode.graver(code, bad.code());
    }
  }

  /** The exit code of all answers together: the gravest counts. */
  int code() {
    return code;
  }
}
