// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.client.Unanswered;
import io.coplanar.client.Unavailable;
import io.coplanar.evidence.InputFault;
import io.coplanar.line.LineCommand;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that asks the line for one thing: what differs is what, and what is then said. */
abstract class AskCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private KeyOption key = new KeyOption();

  AskCommand(Console console) {
    this.console = console;
  }

  /** What is asked; files that it rests on are stored on the way. */
  abstract LineCommand command(Api api) throws InputFault, IOException, Unanswered, Unavailable;

  /**
   * What happened, when it happened: a sentence.
   *
   * @param key of the request, which is also the name of the hold, quarantine or deviation made
   */
  abstract String done(String key);

  @Override
  public final Integer call() throws InputFault, IOException {
    return new Asking(console, server).ask(this::command, key, this::done);
  }
}
