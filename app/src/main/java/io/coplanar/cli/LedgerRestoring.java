// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.blob.BlobStore;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.ledger.note.VerifierKey;
import io.coplanar.ledger.operations.Restore;
import io.coplanar.report.ledger.ExportReport;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code restore} and {@code import} have in common: their options and their way. */
final class LedgerRestoring {
  private static final int MAX_NOTE_BYTES = 16 << 10;

  @Parameters(paramLabel = "FOLDER", description = "What backup or export wrote.")
  private Path from = Path.of("");

  @Mixin private LedgerLocation location = new LedgerLocation();
  @Mixin private LedgerSigner signer = new LedgerSigner();
  @Mixin private LedgerAuthor author = new LedgerAuthor();

  @Option(
      names = "--origin",
      paramLabel = "NAME",
      description = "The name from now on, never used before (default: a random one).")
  private @Nullable String origin;

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description =
          "The newest checkpoint of the old ledger that was kept outside: tells what is lost.")
  private @Nullable Path lastKnown;

  @Option(
      names = "--trust",
      paramLabel = "KEY",
      description = "A verifier key of the old ledger, known from elsewhere; repeatable.")
  private List<String> trusted = List.of();

  @Option(names = "--no-blobs", description = "Take no blobs in; they are kept elsewhere.")
  private boolean noBlobs;

  @Option(names = "--json", description = "What was restored, as a JSON document.")
  private boolean json;

  int run(Console console, RootCommand root, boolean backup) throws Exception {
    LedgerPlace place = location.place();
    Settings named = root.settings();
    String known = note();
    Set<VerifierKey> keys = trusted();
    NewKey made = NewKey.of(signer, location, origin);
    SigningKey key = made.key();
    BlobStore blobs = noBlobs ? null : location.writableBlobs(named);
    LedgerSettings settings =
        signer.settings(place, key, location.writableBlobs(named), named, console);
    Restore.Result result;
    try {
      result =
          Restore.run(
              new Restore.Request(
                  from,
                  settings,
                  blobs,
                  known,
                  keys,
                  backup,
                  author.who(),
                  author.where(),
                  author.reason()));
    } catch (InputFault e) {
      made.forget();
      throw lastKnown != null && e.input().equals(Restore.LAST_KNOWN)
          ? e.in(lastKnown.toString())
          : e;
    } catch (SQLException e) {
      throw LedgerSentences.database(place, e);
    }
    String checkpoint;
    try (Ledger ledger = Ledger.open(settings)) {
      checkpoint = ledger.checkpoint().note();
    }
    console
        .out()
        .print(
            json
                ? ExportReport.json(from.toString(), place.shown(), result, checkpoint) + "\n"
                : ExportReport.text(from.toString(), place.shown(), result));
    if (!result.blobsMissing().isEmpty()) {
      console.complain(LedgerSentences.missingBlobs(result.blobsMissing()));
      return ExitCode.FAIL;
    }
    return ExitCode.DONE;
  }

  private @Nullable String note() throws InputFault, IOException {
    return lastKnown == null ? null : Utf8File.read(lastKnown, MAX_NOTE_BYTES);
  }

  private Set<VerifierKey> trusted() throws InputFault {
    Set<VerifierKey> keys = new LinkedHashSet<>();
    for (String text : trusted) {
      try {
        keys.add(VerifierKey.parse(text));
      } catch (InputFault e) {
        throw e.in("--trust " + text);
      }
    }
    return keys;
  }
}
