// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.people.Staff;
import io.coplanar.report.people.PeopleReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coplanar people list}: everybody. */
@Command(name = "list", description = "Everybody, dismissed people too; works beside a server.")
final class PeopleListCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LedgerLocation location = new LedgerLocation();

  @Option(names = "--json", description = "As a JSON document.")
  private boolean json;

  PeopleListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return LedgerAccess.read(
        location,
        reader -> {
          var all = Staff.list(reader);
          console.out().print(json ? PeopleReport.json(all) + "\n" : PeopleReport.table(all));
          return ExitCode.DONE;
        });
  }
}
