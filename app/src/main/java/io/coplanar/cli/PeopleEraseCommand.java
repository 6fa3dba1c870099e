// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.people.Act;
import io.coplanar.people.Action;
import io.coplanar.people.Change;
import io.coplanar.people.Erasure;
import io.coplanar.people.Staff;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar people erase}: name, badge and secrets are gone. */
@Command(name = "erase", description = "Erases what identifies somebody who was dismissed.")
final class PeopleEraseCommand extends PeopleChange {
  @Parameters(paramLabel = "PERSON", description = "The person's id.")
  private String person = "";

  private boolean clean = true;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
  private @Nullable String reason;

  PeopleEraseCommand(Console console, RootCommand root) {
    super(console, root);
  }

  @Override
  Action action() {
    return Action.ERASE_PERSON;
  }

  @Override
  @Nullable String why() {
    return reason;
  }

  @Override
  String about(Change change) {
    return person;
  }

  @Override
  String said(Change change) {
    return clean ? "erased\n" : "erased; " + LedgerSentences.notTidied() + "\n";
  }

  @Override
  Change change(Staff staff, Act by) throws Exception {
    Erasure erased = staff.erase(by, person);
    clean = erased.clean();
    return erased.change();
  }
}
