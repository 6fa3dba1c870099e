// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.people.Act;
import io.coplanar.people.Change;
import io.coplanar.people.Staff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code coplanar people password}: a password. */
@Command(name = "password", description = "Gives somebody a password, and ends his sessions.")
final class PeoplePasswordCommand extends PeopleSecretChange {
  @Option(
      names = "--password-file",
      paramLabel = "FILE|-",
      description = "Its first line; - reads standard input (default: ${DEFAULT-VALUE}).")
  private String from = "-";

  PeoplePasswordCommand(Console console, RootCommand root) {
    super(console, root);
  }

  @Override
  String from() {
    return from;
  }

  @Override
  Change change(Staff staff, Act by) throws Exception {
    return staff.setPassword(by, person, null, secret);
  }
}
