// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.demo.Demo;
import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code coplanar demo}: what the program can do, on simulated ferrules. */
@Command(
    name = "demo",
    description = {
      "Simulates three ferrules (a good one, a tilted one, one with a recessed fiber),",
      "measures them, judges them and prints the tables. Keeps nothing without --keep."
    })
final class DemoCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Leave maps, truth, results and pictures in this folder.")
  private @Nullable Path keep;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputFault, IOException {
    if (keep != null) {
      Files.createDirectories(keep);
    }
    new Demo(console.out(), console.style(), keep).run();
    return ExitCode.DONE;
  }
}
