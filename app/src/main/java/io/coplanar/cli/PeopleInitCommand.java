// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.people.Act;
import io.coplanar.people.Action;
import io.coplanar.people.Change;
import io.coplanar.people.NewPerson;
import io.coplanar.people.NewToken;
import io.coplanar.people.Role;
import io.coplanar.people.Staff;
import io.coplanar.people.Token;
import io.coplanar.report.people.ChangeReport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coplanar people init}: the first person, who keeps people and tokens. */
@Command(
    name = "init",
    description = {
      "Lets the first person in, who keeps people and tokens, and writes a token for it to a new",
      "file that only you may read. A place without a ledger is given one."
    })
final class PeopleInitCommand implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Mixin private LedgerLocation location = new LedgerLocation();
  @Mixin private LedgerSigner signer = new LedgerSigner();
  @Mixin private TokenFile token = new TokenFile();

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "The name, which lies beside the ledger.")
  private String name = "";

  @Option(names = "--badge", paramLabel = "CODE", description = "What the scanner reads.")
  private @Nullable String badge;

  @Option(names = "--user", paramLabel = "NAME", description = "To sign in with in the office.")
  private @Nullable String user;

  @Option(
      names = "--pin-file",
      paramLabel = "FILE|-",
      description = "A PIN: the first line of a file, or of standard input.")
  private @Nullable String pinFile;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "How long the token is good (default: ${DEFAULT-VALUE}).")
  private int days = 30;

  @Option(names = "--json", description = "What became of it, as a JSON document.")
  private boolean json;

  PeopleInitCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    Path file = token.path(signer);
    TokenFile.requireFree(file);
    String from = pinFile;
    char[] pin = from == null ? null : SecretInput.read(from);
    return PeopleAccess.write(
        location, signer, root, console, true, staff -> begin(staff, file, pin));
  }

  private int begin(Staff staff, Path file, char @Nullable [] pin) throws Exception {
    Change change =
        staff.begin(
            new Act("people-init", "coplanar", "command-line"),
            new NewPerson(name, user, badge, EnumSet.of(Role.ADMIN)));
    if (change.accepted()) {
      String id = change.person();
      if (pin != null) {
        staff.setPin(own(id), id, null, pin);
      }
      NewToken made = staff.issueToken(own(id), id, all(), end());
      Token.Issued issued = made.issued();
      if (issued == null) {
        console.out().print(ChangeReport.refused(made.change()));
        return ExitCode.FAIL;
      }
      TokenFile.create(file, issued.secret());
    }
    if (json) {
      String person = change.accepted() ? change.person() : "";
      console.out().println(ChangeReport.json(change, person));
    } else {
      console
          .out()
          .print(
              change.accepted()
                  ? PeopleSentences.begun(change.person(), file)
                  : ChangeReport.refused(change));
    }
    return change.accepted() ? ExitCode.DONE : ExitCode.FAIL;
  }

  private static Act own(String person) {
    return new Act("people-init/" + UUID.randomUUID(), person, "command-line");
  }

  private Instant end() {
    return Instant.now().plus(Duration.ofDays(days));
  }

  private static Set<Action> all() {
    return Arrays.stream(Action.values())
        .filter(a -> a.roles().contains(Role.ADMIN))
        .collect(Collectors.toSet());
  }
}
