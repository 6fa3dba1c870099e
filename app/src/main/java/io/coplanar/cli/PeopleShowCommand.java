// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.people.Member;
import io.coplanar.people.Staff;
import io.coplanar.report.people.PeopleReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar people show}: one person. */
@Command(
    name = "show",
    description = "All about one person but the secrets; works beside a server.")
final class PeopleShowCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LedgerLocation location = new LedgerLocation();

  @Parameters(paramLabel = "PERSON", description = "The person's id.")
  private String id = "";

  @Option(names = "--json", description = "As a JSON document.")
  private boolean json;

  PeopleShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return LedgerAccess.read(
        location,
        reader -> {
          Member member =
              Staff.list(reader).stream()
                  .filter(m -> m.person().id().equals(id))
                  .findFirst()
                  .orElseThrow(() -> PeopleSentences.nobody(id));
          console
              .out()
              .print(json ? PeopleReport.json(List.of(member)) + "\n" : PeopleReport.text(member));
          return ExitCode.DONE;
        });
  }
}
