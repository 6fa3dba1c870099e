// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code coplanar simulate}: holds the things that can be simulated. */
@Command(
    name = "simulate",
    description = "Makes data with a known truth, to test measuring software with.",
    synopsisSubcommandLabel = "THING")
final class SimulateCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), Sentences.nothingToSimulate());
  }
}
