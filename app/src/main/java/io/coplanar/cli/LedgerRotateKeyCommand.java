// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.ledger.note.KeyFile;
import io.coplanar.ledger.note.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coplanar ledger rotate-key}: another key from now on. */
@Command(
    name = "rotate-key",
    description = {
      "Makes a new key and lets it sign from now on; both keys sign the moment of the change.",
      "Start servers with the new key afterwards. Keep the old file until backups are newer."
    })
final class LedgerRotateKeyCommand implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Mixin private LedgerLocation location = new LedgerLocation();
  @Mixin private LedgerSigner signer = new LedgerSigner();
  @Mixin private LedgerAuthor author = new LedgerAuthor();

  @Option(
      names = "--new-key",
      required = true,
      paramLabel = "FILE",
      description = "File to make for the new key; not in the data folder.")
  private Path newKey = Path.of("");

  LedgerRotateKeyCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    KeyFile.refuseInside(newKey, location.folder());
    if (Files.exists(newKey)) {
      throw LedgerSentences.keyIsThere(newKey);
    }
    return LedgerAccess.write(
        location,
        signer,
        root,
        console,
        (ledger, blobs) -> {
          SigningKey next = SigningKey.generate(signer.key(location).name());
          // on disk before the ledger depends on it
          KeyFile.create(newKey, next);
          ledger.rotateKey(
              next, author.who(), author.where(), author.reasonOr("the key is replaced"));
          console.out().print(LedgerSentences.rotated(newKey, next.verifier().encode()));
          return ExitCode.DONE;
        });
  }
}
