// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.report.FormatsReport;
import io.coplanar.surface.SurfaceFormats;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code coplanar formats}: the surface files that are read and written. */
@Command(name = "formats", description = "Lists the surface formats that are read and written.")
final class FormatsCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--json", description = "As one JSON document.")
  private boolean json;

  FormatsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console
        .out()
        .print(
            json
                ? FormatsReport.json(SurfaceFormats.list()) + "\n"
                : FormatsReport.text(SurfaceFormats.list(), console.style()));
    return ExitCode.DONE;
  }
}
