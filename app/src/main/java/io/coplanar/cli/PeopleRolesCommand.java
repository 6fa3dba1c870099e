// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.people.Act;
import io.coplanar.people.Action;
import io.coplanar.people.Change;
import io.coplanar.people.Staff;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar people roles}: what somebody is. */
@Command(name = "roles", description = "Makes somebody this and nothing else; never oneself.")
final class PeopleRolesCommand extends PeopleChange {
  @Parameters(paramLabel = "PERSON", description = "The person's id.")
  private String person = "";

  @Option(
      names = "--role",
      required = true,
      split = ",",
      paramLabel = "ROLE",
      description = "All roles from now on; repeatable.")
  private List<String> roles = List.of();

  PeopleRolesCommand(Console console, RootCommand root) {
    super(console, root);
  }

  @Override
  Action action() {
    return Action.CHANGE_ROLES;
  }

  @Override
  void prepare() throws Exception {
    PeopleWords.roles(roles);
  }

  @Override
  Change change(Staff staff, Act by) throws Exception {
    return staff.changeRoles(by, person, PeopleWords.roles(roles));
  }
}
