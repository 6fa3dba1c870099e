// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Every command about people, made when it is asked for. */
final class PeopleCommands {
  private final Map<String, Supplier<Object>> all = new LinkedHashMap<>();

  PeopleCommands(Console console, RootCommand root) {
    all.put("init", () -> new PeopleInitCommand(console, root));
    all.put("admit", () -> new PeopleAdmitCommand(console, root));
    all.put("list", () -> new PeopleListCommand(console));
    all.put("show", () -> new PeopleShowCommand(console));
    all.put("roles", () -> new PeopleRolesCommand(console, root));
    all.put("certify", () -> new PeopleCertifyCommand(console, root));
    all.put("dismiss", () -> new PeopleDismissCommand(console, root));
    all.put("badge", () -> new PeopleBadgeCommand(console, root));
    all.put("pin", () -> new PeoplePinCommand(console, root));
    all.put("password", () -> new PeoplePasswordCommand(console, root));
    all.put("token", () -> new PeopleTokenCommand(console, root));
    all.put("revoke", () -> new PeopleRevokeCommand(console, root));
    all.put("recover", () -> new PeopleRecoverCommand(console, root));
    all.put("erase", () -> new PeopleEraseCommand(console, root));
  }

  /** With the one that is asked for, or with all of them. */
  CommandLine forRequest(String[] args) {
    CommandLine people = new CommandLine(new PeopleCommand());
    Supplier<Object> only = args.length < 2 ? null : all.get(args[1]);
    if (only != null) {
      people.addSubcommand(args[1], only.get());
    } else {
      all.forEach((name, command) -> people.addSubcommand(name, command.get()));
    }
    return people;
  }
}
