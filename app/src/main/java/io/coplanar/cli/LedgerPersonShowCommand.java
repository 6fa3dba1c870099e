// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.ledger.personal.Person;
import io.coplanar.ledger.personal.PersonId;
import io.coplanar.ledger.personal.store.PersonalRows;
import io.coplanar.report.ledger.PersonReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar ledger person show}: who it is. */
@Command(name = "show", description = "Shows what is stored of a person.")
final class LedgerPersonShowCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LedgerLocation location = new LedgerLocation();

  @Parameters(paramLabel = "ID", description = "The person's random id.")
  private String id = "";

  @Option(names = "--photo", paramLabel = "OUT", description = "Write the photo to a file.")
  private @Nullable Path photo;

  @Option(names = "--json", description = "With its times, as a JSON document.")
  private boolean json;

  LedgerPersonShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    PersonId person = PersonId.of(id);
    OutputFile.requirePlace(photo);
    return LedgerAccess.read(
        location, reader -> show(PersonalRows.find(reader.connection(), person).orElse(null)));
  }

  private int show(@Nullable Person person) throws Exception {
    if (person == null) {
      throw LedgerSentences.nobody(id);
    }
    if (photo != null) {
      byte[] picture = person.photo();
      if (picture == null) {
        throw LedgerSentences.noPhoto(person);
      }
      OutputFile.write(photo, picture);
    }
    console.out().print(json ? PersonReport.json(person) + "\n" : PersonReport.text(person));
    return ExitCode.DONE;
  }
}
