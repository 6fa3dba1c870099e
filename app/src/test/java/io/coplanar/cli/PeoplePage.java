// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.people.Action;
import io.coplanar.people.Role;
import java.nio.file.Path;

/** The table of actions and roles as docs/people.md shows it. */
final class PeoplePage {
  static final Path PATH = Path.of("../docs/people.md");

  private PeoplePage() {}

  static String table() {
    StringBuilder out = new StringBuilder("| action |");
    StringBuilder rule = new StringBuilder("|---|");
    for (Role role : Role.values()) {
      out.append(' ').append(role.id()).append(" |");
      rule.append("---|");
    }
    out.append('\n').append(rule).append('\n');
    for (Action action : Action.values()) {
      out.append("| ").append(action.id()).append(" |");
      for (Role role : Role.values()) {
        out.append(action.roles().contains(role) ? " yes |" : " |");
      }
      out.append('\n');
    }
    return out.toString();
  }
}
