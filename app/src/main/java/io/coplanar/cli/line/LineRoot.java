// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code coplanar line}: holds what can be asked of the line. */
@Command(
    name = "line",
    description = {
      "Asks a server's line: starts travellers, attempts steps, shows where things stand.",
      "Every request is decided by the server; what it refuses, it refuses through every door."
    },
    footer = {
      "",
      "--server, --token-file, --station, --timeout and --json stand before or after the command.",
      "Exit codes: 0 done; 3 refused, with every reason; 2 the request, the server's address or",
      "the token is wrong; 1 no answer, or the server takes nothing now.",
      "docs/line-cli.md shows a connector's way from strip to label."
    },
    synopsisSubcommandLabel = "COMMAND")
final class LineRoot implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), LineSentences.nothingToDo());
  }
}
