// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.people.Act;
import io.coplanar.people.Member;
import io.coplanar.people.NewToken;
import io.coplanar.people.Role;
import io.coplanar.people.Staff;
import io.coplanar.people.Token;
import io.coplanar.report.people.ChangeReport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar people recover}: a new token for an admin who lost every proof. */
@Command(
    name = "recover",
    description = {
      "Makes a new token for somebody of role admin who lost the last one, in a new file that only",
      "you may read. Needs the data folder and the ledger's key, and no token; it is recorded in",
      "that person's history as the program's act. Ends no other token: revoke what was stolen."
    })
final class PeopleRecoverCommand implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Mixin private LedgerLocation location = new LedgerLocation();
  @Mixin private LedgerSigner signer = new LedgerSigner();
  @Mixin private TokenFile token = new TokenFile();

  @Parameters(
      arity = "0..1",
      paramLabel = "PERSON",
      description = "The admin's id; needed where there are several.")
  private @Nullable String person;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "How long the token is good (default: ${DEFAULT-VALUE}).")
  private int days = 30;

  PeopleRecoverCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    Path file = token.path(signer);
    TokenFile.requireFree(file);
    return PeopleAccess.write(
        location, signer, root, console, false, staff -> recover(staff, file));
  }

  private int recover(Staff staff, Path file) throws Exception {
    String id = person == null ? onlyAdmin(staff) : person;
    NewToken made =
        staff.recover(
            new Act(
                "people-recover/" + UUID.randomUUID(),
                "coplanar",
                "command-line",
                null,
                "recovery at the data folder"),
            id,
            Instant.now().plus(Duration.ofDays(days)));
    Token.Issued issued = made.issued();
    if (issued == null) {
      console.out().print(ChangeReport.refused(made.change()));
      return ExitCode.FAIL;
    }
    TokenFile.create(file, issued.secret());
    console.out().print(PeopleSentences.begun(id, file));
    return ExitCode.DONE;
  }

  private static String onlyAdmin(Staff staff) throws InputFault, IntakeStopped {
    List<String> admins =
        staff.list().stream()
            .map(Member::person)
            .filter(p -> p.active() && p.roles().contains(Role.ADMIN))
            .map(p -> p.id())
            .toList();
    if (admins.size() != 1) {
      throw PeopleSentences.whichAdmin(admins);
    }
    return admins.getFirst();
  }
}
