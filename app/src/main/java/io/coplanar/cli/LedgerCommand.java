// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code coplanar ledger}: holds what can be done with the ledger. */
@Command(
    name = "ledger",
    description = {
      "The shop's memory: an append-only, signed log that can be verified.",
      "verify, proof, show, stats, export and backup read beside a running server."
    },
    footer = {
      "",
      "Exit codes: 0 done; 3 done, and the answer is no (not intact, a conflict, a blob missing);",
      "2 the request or an input is wrong; 1 the storage takes nothing now, or a fault of the"
          + " program.",
      "docs/ledger.md says what the ledger promises, and what to back up."
    },
    synopsisSubcommandLabel = "COMMAND")
final class LedgerCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), LedgerSentences.nothingToDo());
  }
}
