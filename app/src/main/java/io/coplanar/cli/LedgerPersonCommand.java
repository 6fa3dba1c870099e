// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code coplanar ledger person}: holds what can be done with people's data. */
@Command(
    name = "person",
    description = {
      "What identifies people lies beside the log. Entries name a person by a random id, and",
      "name and photo can be erased without breaking a proof."
    },
    synopsisSubcommandLabel = "COMMAND")
final class LedgerPersonCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), LedgerSentences.nothingToDoWithPeople());
  }
}
