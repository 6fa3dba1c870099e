// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code coplanar people}: holds what can be done with people. */
@Command(
    name = "people",
    description = {
      "Who may do what: people, their roles, certificates, PINs, passwords and tokens.",
      "Works on the data folder while no server does; list and show work beside one.",
      "Secrets are read from files or standard input, never from arguments."
    },
    footer = {
      "",
      "Exit codes: 0 done; 3 refused, with every reason; 2 the request or an input is wrong.",
      "docs/people.md has the table of roles and actions."
    },
    synopsisSubcommandLabel = "COMMAND")
final class PeopleCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), PeopleSentences.nothingToDo());
  }
}
