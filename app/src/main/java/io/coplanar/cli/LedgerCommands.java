// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Every command about the ledger, made when it is asked for. */
final class LedgerCommands {
  private final Map<String, Supplier<Object>> all = new LinkedHashMap<>();

  LedgerCommands(Console console, RootCommand root) {
    all.put("init", () -> new LedgerInitCommand(console, root));
    all.put("append", () -> new LedgerAppendCommand(console, root));
    all.put("verify", () -> new LedgerVerifyCommand(console));
    all.put("replay", () -> new LedgerReplayCommand(console, root));
    all.put("show", () -> new LedgerShowCommand(console));
    all.put("stats", () -> new LedgerStatsCommand(console, root));
    all.put("checkpoint", () -> new LedgerCheckpointCommand(console, root));
    all.put("proof", () -> new LedgerProofCommand(console));
    all.put("export", () -> new LedgerExportCommand(console, root));
    all.put("import", () -> new LedgerImportCommand(console, root));
    all.put("backup", () -> new LedgerBackupCommand(console, root));
    all.put("restore", () -> new LedgerRestoreCommand(console, root));
    all.put("rebuild", () -> new LedgerRebuildCommand(console, root));
    all.put("rotate-key", () -> new LedgerRotateKeyCommand(console, root));
    all.put("blobs", () -> new LedgerBlobsCommand(console, root));
    all.put(
        "person",
        () ->
            new CommandLine(new LedgerPersonCommand())
                .addSubcommand("add", new LedgerPersonAddCommand(console, root))
                .addSubcommand("show", new LedgerPersonShowCommand(console))
                .addSubcommand("erase", new LedgerPersonEraseCommand(console, root)));
  }

  /** With the one that is asked for, or with all of them. */
  CommandLine forRequest(String[] args) {
    CommandLine ledger = new CommandLine(new LedgerCommand());
    Supplier<Object> only = args.length < 2 ? null : all.get(args[1]);
    if (only != null) {
      ledger.addSubcommand(args[1], only.get());
    } else {
      all.forEach((name, command) -> ledger.addSubcommand(name, command.get()));
    }
    return ledger;
  }
}
