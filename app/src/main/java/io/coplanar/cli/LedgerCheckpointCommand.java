// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.CheckpointPages;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.StoredCheckpoint;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coplanar ledger checkpoint}: what the log vouches for, signed. */
@Command(
    name = "checkpoint",
    description = {
      "Prints the newest signed checkpoint. Whoever keeps one can show later that nothing before"
          + " it",
      "was changed, dropped or slipped in: mail it, print it, give it to a customer."
    })
final class LedgerCheckpointCommand implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Mixin private LedgerLocation location = new LedgerLocation();
  @Mixin private LedgerSigner signer = new LedgerSigner();

  @Option(
      names = "--sign",
      description = "First sign one over all entries. A running server does so by itself.")
  private boolean sign;

  @Option(names = "--list", description = "Sizes and times of all that are stored, a line each.")
  private boolean list;

  LedgerCheckpointCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    if (sign) {
      return LedgerAccess.write(
          location, signer, root, console, (ledger, blobs) -> print(ledger.checkpoint()));
    }
    return LedgerAccess.read(location, list ? this::printAll : this::printNewest);
  }

  private int printAll(LedgerReader reader) throws Exception {
    CheckpointPages all = new CheckpointPages(reader);
    for (StoredCheckpoint one = all.next(); one != null; one = all.next()) {
      console.out().println(one.size() + "  " + one.signedAt());
    }
    return ExitCode.DONE;
  }

  private int printNewest(LedgerReader reader) throws Exception {
    StoredCheckpoint newest = reader.checkpoint(Long.MAX_VALUE);
    if (newest == null) {
      throw new InputFault.Inconsistent(
          location.place().shown(), "no checkpoint was signed yet", "one: --sign");
    }
    return print(newest);
  }

  private int print(StoredCheckpoint checkpoint) {
    console.out().print(checkpoint.note());
    return ExitCode.DONE;
  }
}
