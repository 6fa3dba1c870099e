// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.personal.People;
import io.coplanar.ledger.personal.Person;
import io.coplanar.report.ledger.PersonReport;
import io.coplanar.surface.InputFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coplanar ledger person add}: a random id for somebody. */
@Command(
    name = "add",
    description = "Stores what identifies a person beside the log, and prints the random id.")
final class LedgerPersonAddCommand implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Mixin private LedgerLocation location = new LedgerLocation();
  @Mixin private LedgerSigner signer = new LedgerSigner();

  @Option(
      names = "--document",
      required = true,
      paramLabel = "FILE",
      description = "A JSON object, as in {\"name\":\"…\"}.")
  private Path document = Path.of("");

  @Option(names = "--photo", paramLabel = "FILE", description = "A photo, at most 4 MiB.")
  private @Nullable Path photo;

  @Option(names = "--json", description = "What is stored now, as a JSON document.")
  private boolean json;

  LedgerPersonAddCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    String text = Utf8File.read(document, Person.MAX_DOCUMENT_BYTES);
    byte[] picture = photo == null ? null : InputFile.read(photo, Person.MAX_PHOTO_BYTES);
    return LedgerAccess.write(
        location,
        signer,
        root,
        console,
        (ledger, blobs) -> {
          Person person = add(new People(ledger), text, picture);
          console.out().println(json ? PersonReport.json(person) : person.id().text());
          return ExitCode.DONE;
        });
  }

  private Person add(People people, String text, byte @Nullable [] picture) throws Exception {
    try {
      return people.add(text, picture);
    } catch (InputFault e) {
      throw e.in(document.toString());
    }
  }
}
