// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.people.Act;
import io.coplanar.people.Change;
import io.coplanar.people.Staff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code coplanar people pin}: a PIN. */
@Command(name = "pin", description = "Gives somebody a PIN, and ends his sessions.")
final class PeoplePinCommand extends PeopleSecretChange {
  @Option(
      names = "--pin-file",
      paramLabel = "FILE|-",
      description = "Its first line; - reads standard input (default: ${DEFAULT-VALUE}).")
  private String from = "-";

  PeoplePinCommand(Console console, RootCommand root) {
    super(console, root);
  }

  @Override
  String from() {
    return from;
  }

  @Override
  Change change(Staff staff, Act by) throws Exception {
    return staff.setPin(by, person, null, secret);
  }
}
