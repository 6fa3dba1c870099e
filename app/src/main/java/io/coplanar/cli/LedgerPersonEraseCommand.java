// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.ledger.personal.People;
import io.coplanar.ledger.personal.PersonId;
import io.coplanar.report.ledger.ReceiptReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar ledger person erase}: name and photo are gone, and the log says so. */
@Command(
    name = "erase",
    description = {
      "Erases what identifies a person, and records that it was erased. Entries go on naming the",
      "random id, and every proof still holds. Older backups still hold the data: destroy them."
    })
final class LedgerPersonEraseCommand implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Mixin private LedgerLocation location = new LedgerLocation();
  @Mixin private LedgerSigner signer = new LedgerSigner();
  @Mixin private LedgerAuthor author = new LedgerAuthor();

  @Parameters(paramLabel = "ID", description = "The person's random id.")
  private String id = "";

  @Option(names = "--json", description = "The receipt as a JSON document.")
  private boolean json;

  LedgerPersonEraseCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    PersonId person = PersonId.of(id);
    return LedgerAccess.write(
        location,
        signer,
        root,
        console,
        (ledger, blobs) -> {
          People.Erased erased =
              new People(ledger)
                  .erase(
                      person, author.who(), author.where(), author.reasonOr("erased on request"));
          console
              .out()
              .print(
                  json
                      ? ReceiptReport.json(erased.receipt()) + "\n"
                      : ReceiptReport.text(erased.receipt()));
          if (!erased.isTidied()) {
            console.complain(Sentences.warning(id, LedgerSentences.notTidied()));
          }
          return ExitCode.DONE;
        });
  }
}
