// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.people.Act;
import io.coplanar.people.Action;
import io.coplanar.people.Change;
import io.coplanar.people.Staff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code coplanar people revoke}: a token ends. */
@Command(name = "revoke", description = "Ends a token of somebody at once.")
final class PeopleRevokeCommand extends PeopleChange {
  @Parameters(paramLabel = "PERSON", description = "The person's id.")
  private String person = "";

  @Parameters(paramLabel = "TOKEN", description = "The token's id, as show tells it.")
  private String token = "";

  PeopleRevokeCommand(Console console, RootCommand root) {
    super(console, root);
  }

  @Override
  Action action() {
    return Action.REVOKE_TOKEN;
  }

  @Override
  Change change(Staff staff, Act by) throws Exception {
    return staff.revokeToken(by, person, token);
  }
}
