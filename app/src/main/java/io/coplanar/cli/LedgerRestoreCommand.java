// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code coplanar ledger restore}: an empty place filled from a backup. */
@Command(
    name = "restore",
    description = {
      "Fills an empty place with a backup. The entries come back byte for byte, and one more opens"
          + " a",
      "new origin with a new key and records what is lost: it never looks like tampering."
    })
final class LedgerRestoreCommand implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Mixin private LedgerRestoring restoring = new LedgerRestoring();

  LedgerRestoreCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    return restoring.run(console, root, true);
  }
}
