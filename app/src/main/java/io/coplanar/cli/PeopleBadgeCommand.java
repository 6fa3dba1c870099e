// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.people.Act;
import io.coplanar.people.Action;
import io.coplanar.people.Change;
import io.coplanar.people.Staff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar people badge}: a new badge. */
@Command(name = "badge", description = "Gives somebody a badge in the place of the one before.")
final class PeopleBadgeCommand extends PeopleChange {
  @Parameters(paramLabel = "PERSON", description = "The person's id.")
  private String person = "";

  @Option(
      names = "--code",
      required = true,
      paramLabel = "CODE",
      description = "What the scanner reads from it.")
  private String code = "";

  PeopleBadgeCommand(Console console, RootCommand root) {
    super(console, root);
  }

  @Override
  Action action() {
    return Action.SET_SECRET;
  }

  @Override
  Change change(Staff staff, Act by) throws Exception {
    return staff.setBadge(by, person, code);
  }
}
