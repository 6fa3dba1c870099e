// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.blob.BlobStore;
import io.coplanar.ledger.note.SigningKey;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coplanar ledger init}: a new ledger and its key. */
@Command(
    name = "init",
    description = {
      "Creates a ledger in an empty place, and its signing key where there is none yet.",
      "The key lies outside of the data: whoever has both can rewrite the past."
    })
final class LedgerInitCommand implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Mixin private LedgerLocation location = new LedgerLocation();
  @Mixin private LedgerSigner signer = new LedgerSigner();
  @Mixin private LedgerAuthor author = new LedgerAuthor();

  @Option(
      names = "--origin",
      paramLabel = "NAME",
      description = "The log's name for ever, for example the plant's (default: a random one).")
  private @Nullable String origin;

  LedgerInitCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    LedgerPlace place = location.place();
    requireEmpty(place);
    Settings named = root.settings();
    NewKey made = NewKey.of(signer, location, origin);
    SigningKey key = made.key();
    BlobStore blobs = location.writableBlobs(named);
    try (Ledger ledger =
        Ledger.create(
            signer.settings(place, key, blobs, named, console), author.who(), author.where())) {
      console
          .out()
          .print(
              LedgerSentences.created(
                  place, signer.keyFile(), key.name(), key.verifier().encode()));
    } catch (InputFault e) {
      if (!isTaken(place)) {
        made.forget();
      }
      throw e;
    }
    return ExitCode.DONE;
  }

  /** No key is made for a place that is taken. */
  private static void requireEmpty(LedgerPlace place) throws InputFault {
    if (isTaken(place)) {
      throw LedgerSentences.ledgerIsThere(place);
    }
  }

  private static boolean isTaken(LedgerPlace place) {
    try (LedgerReader reader = LedgerReader.open(place)) {
      return reader.size() > 0;
    } catch (InputFault | SQLException e) {
      // nothing readable there; creating says whether it can be used
      return false;
    }
  }
}
