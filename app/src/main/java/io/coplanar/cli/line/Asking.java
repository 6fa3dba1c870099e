// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.cli.ExitCode;
import io.coplanar.client.Api;
import io.coplanar.client.Calls;
import io.coplanar.client.Json;
import io.coplanar.client.JsonForm;
import io.coplanar.client.Reply;
import io.coplanar.client.Unanswered;
import io.coplanar.client.Unavailable;
import io.coplanar.evidence.InputFault;
import io.coplanar.line.LineCommand;
import io.coplanar.report.line.AnswerText;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** Asks a server and says what came of it: the one way that all commands go. */
final class Asking {
  private final Console console;
  private final ServerOptions server;

  Asking(Console console, ServerOptions server) {
    this.console = console;
    this.server = server;
  }

  /** What speaks to a server; the exit code comes back. */
  @FunctionalInterface
  interface Work {
    int with(Api api) throws InputFault, IOException, Unanswered, Unavailable;
  }

  /** What turns an answer into text, with its line ends. */
  @FunctionalInterface
  interface Words {
    String of(Json body);
  }

  /** Does something with the server. */
  int run(Work work) throws InputFault, IOException {
    try (Api api = server.api()) {
      return work.with(api);
    } catch (Unanswered e) {
      console.complain(LineSentences.unanswered(e));
    } catch (Unavailable e) {
      console.complain(LineSentences.unavailable(e));
    }
    return ExitCode.FAULT_OF_THE_PROGRAM;
  }

  /** What makes a command of the line; files that it rests on are stored on the way. */
  @FunctionalInterface
  interface Question {
    LineCommand of(Api api) throws InputFault, IOException, Unanswered, Unavailable;
  }

  /** Asks for something of the line; what is said when it happened may name the request's key. */
  int ask(Question question, KeyOption option, UnaryOperator<String> done)
      throws InputFault, IOException {
    String key = option.orRandom();
    return run(
        api -> show(api.send(Calls.of(question.of(api)), key), body -> done.apply(key) + "\n"));
  }

  /** Shows what is there. */
  int look(String path, Words words) throws InputFault, IOException {
    return run(api -> show(api.get(path), words));
  }

  /** Prints an answer, and returns the exit code. */
  int show(Reply reply, Words words) {
    switch (reply) {
      case Reply.Done done -> {
        if (server.json()) {
          console.out().println(JsonForm.write(done.body()));
        } else {
          console.out().print(AnswerText.repeated(done.repeated()) + words.of(done.body()));
        }
        return ExitCode.DONE;
      }
      case Reply.Refused refused -> {
        if (server.json()) {
          console.out().println(JsonForm.write(refused.body()));
        } else {
          console
              .out()
              .print(
                  AnswerText.repeated(refused.repeated())
                      + AnswerText.refused(
                          refused.problem().sentence(),
                          refused.problem().refusals(),
                          refused.problem().entry(),
                          console.style()));
        }
        return ExitCode.FAIL;
      }
    }
  }
}
