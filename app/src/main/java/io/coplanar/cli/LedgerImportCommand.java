// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code coplanar ledger import}: an empty place filled from an export. */
@Command(
    name = "import",
    description = {
      "Fills an empty place with an export of all entries, for example in another database. Like",
      "restore, but content without people's data."
    })
final class LedgerImportCommand implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Mixin private LedgerRestoring restoring = new LedgerRestoring();

  LedgerImportCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    return restoring.run(console, root, false);
  }
}
