// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.people.Act;
import io.coplanar.people.Action;
import io.coplanar.people.Change;
import io.coplanar.people.NewPerson;
import io.coplanar.people.Staff;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code coplanar people admit}: somebody new. */
@Command(name = "admit", description = "Lets somebody in, and prints the random id.")
final class PeopleAdmitCommand extends PeopleChange {
  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "The name, which lies beside the ledger.")
  private String name = "";

  @Option(
      names = "--role",
      required = true,
      split = ",",
      paramLabel = "ROLE",
      description = {
        "operator, process-engineer, metrology, quality, supervisor, admin, device or viewer;",
        "repeatable."
      })
  private List<String> roles = List.of();

  @Option(
      names = "--badge",
      paramLabel = "CODE",
      description = "What the scanner reads from the badge.")
  private @Nullable String badge;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "What the person signs in with in the office.")
  private @Nullable String user;

  PeopleAdmitCommand(Console console, RootCommand root) {
    super(console, root);
  }

  @Override
  Action action() {
    return Action.ADMIT_PERSON;
  }

  @Override
  void prepare() throws Exception {
    PeopleWords.roles(roles);
  }

  @Override
  String said(Change change) {
    return change.person() + "\n";
  }

  @Override
  Change change(Staff staff, Act by) throws Exception {
    return staff.admit(by, new NewPerson(name, user, badge, PeopleWords.roles(roles)));
  }
}
