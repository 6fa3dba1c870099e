// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.people.Act;
import io.coplanar.people.Action;
import io.coplanar.people.Change;
import io.coplanar.people.Staff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar people password}: a password. */
@Command(name = "password", description = "Gives somebody a password, and ends his sessions.")
final class PeoplePasswordCommand extends PeopleChange {
  @Parameters(paramLabel = "PERSON", description = "The person's id.")
  private String person = "";

  @Option(
      names = "--password-file",
      paramLabel = "FILE|-",
      description = "Its first line; - reads standard input (default: ${DEFAULT-VALUE}).")
  private String from = "-";

  private char[] secret = new char[0];

  PeoplePasswordCommand(Console console, RootCommand root) {
    super(console, root);
  }

  @Override
  Action action() {
    return Action.SET_SECRET;
  }

  @Override
  void prepare() throws Exception {
    secret = SecretInput.read(from);
  }

  @Override
  Change change(Staff staff, Act by) throws Exception {
    return staff.setPassword(by, person, null, secret);
  }
}
