// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A word that holds commands about one kind of thing. */
@Command(synopsisSubcommandLabel = "COMMAND")
final class LineGroup implements Runnable {
  private final String name;

  @Spec private @Nullable CommandSpec spec;

  LineGroup(String name) {
    this.name = name;
  }

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "nothing to do after '"
            + name
            + "'; \"coplanar line "
            + name
            + " --help\" lists what there is");
  }
}
