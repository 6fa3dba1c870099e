// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.ledger.personal.People;
import io.coplanar.ledger.personal.Person;
import io.coplanar.surface.InputFile;
import java.nio.charset.StandardCharsets;
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

  LedgerPersonAddCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    byte[] text = InputFile.read(document, Person.MAX_DOCUMENT_BYTES);
    byte[] picture = photo == null ? null : InputFile.read(photo, Person.MAX_PHOTO_BYTES);
    return LedgerAccess.write(
        location,
        signer,
        root,
        console,
        (ledger, blobs) -> {
          Person person = new People(ledger).add(new String(text, StandardCharsets.UTF_8), picture);
          console.out().println(person.id());
          return ExitCode.DONE;
        });
  }
}
