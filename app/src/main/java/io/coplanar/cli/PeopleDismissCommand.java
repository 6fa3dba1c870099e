// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.people.Act;
import io.coplanar.people.Action;
import io.coplanar.people.Change;
import io.coplanar.people.Staff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar people dismiss}: somebody leaves. */
@Command(
    name = "dismiss",
    description = "Lets somebody do nothing any more; the badge is free again.")
final class PeopleDismissCommand extends PeopleChange {
  @Parameters(paramLabel = "PERSON", description = "The person's id.")
  private String person = "";

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
  private String reason = "";

  PeopleDismissCommand(Console console, RootCommand root) {
    super(console, root);
  }

  @Override
  Action action() {
    return Action.DISMISS_PERSON;
  }

  @Override
  Change change(Staff staff, Act by) throws Exception {
    return staff.dismiss(by, person, reason);
  }
}
