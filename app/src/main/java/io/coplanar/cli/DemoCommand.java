// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.demo.Demo;
import io.coplanar.demo.LineDemo;
import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.LedgerPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code coplanar demo}: what the program can do, on simulated data. */
@Command(
    name = "demo",
    description = {
      "Measures and judges three simulated ferrules, then takes twelve connectors from strip to",
      "label in a simulated shop: a server on a free port of this machine, people, tools, an oven,",
      "and everything that goes wrong in shops, refused. Keeps nothing without --keep.",
      "Goes on serving on a terminal, or with --stay."
    })
final class DemoCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Leave maps, results, pictures, the ledger and its key in this folder.")
  private @Nullable Path keep;

  @Option(names = "--stay", description = "Go on serving until SIGTERM or Ctrl-C.")
  private boolean stay;

  @Option(
      names = "--headless",
      description = {
        "Only furnish the shop, for a script to work in: people with tokens in DIR/tokens, tools,",
        "lots, a released recipe. \"coplanar demo clock\" hurries its clock."
      })
  private boolean headless;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port to listen on; 0 for a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "An empty PostgreSQL database in place of the embedded one.")
  private @Nullable String database;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputFault, IOException, IntakeStopped {
    if (port < 0 || port > 65_535) {
      throw Sentences.noPort(port);
    }
    LedgerPlace.Database place = database == null ? null : LedgerPlace.Database.of(database);
    if (keep != null) {
      LineDemo.requirePlace(keep);
      Files.createDirectories(keep);
    }
    if (!headless) {
      new Demo(console.out(), console.style(), keep).run();
      console.out().print(Sentences.demoOfTheLine());
      console.out().flush();
    }
    AtomicBoolean closed = new AtomicBoolean();
    LineDemo demo = LineDemo.open(keep, place, port);
    Thread end = new Thread(() -> close(demo, closed), "end");
    Runtime.getRuntime().addShutdownHook(end);
    try {
      boolean intact = headless || demo.run(console.out(), console.style());
      if (stay || (console.outIsTerminal() && !headless)) {
        stay(demo);
      }
      return intact ? ExitCode.DONE : ExitCode.FAIL;
    } finally {
      close(demo, closed);
    }
  }

  private void stay(LineDemo demo) {
    if (headless) {
      console.out().println("listening on " + demo.url());
    } else {
      console.out().print(Sentences.demoStays(demo.url(), demo.tokens()));
    }
    console.out().flush();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      // somebody ends it: the caller closes
    }
  }

  private static void close(LineDemo demo, AtomicBoolean closed) {
    if (closed.getAndSet(true)) {
      return;
    }
    try {
      demo.close();
    } catch (IOException e) {
      // what could not be removed lies in the system's folder for such things
    }
  }
}
