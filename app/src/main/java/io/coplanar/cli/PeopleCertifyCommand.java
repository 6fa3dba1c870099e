// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.people.Act;
import io.coplanar.people.Action;
import io.coplanar.people.Change;
import io.coplanar.people.Staff;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar people certify}: who can do a step. */
@Command(name = "certify", description = "Says that somebody can do a step, or cannot any more.")
final class PeopleCertifyCommand extends PeopleChange {
  @Parameters(paramLabel = "PERSON", description = "The person's id.")
  private String person = "";

  @Option(
      names = "--step",
      required = true,
      paramLabel = "RECIPE/STEP",
      description = "The step; */STEP for every recipe, inspect/KIND for images.")
  private String step = "";

  @Option(
      names = "--until",
      paramLabel = "UTC",
      description = "From when on no longer, as in 2027-11-24.")
  private @Nullable String until;

  @Option(
      names = "--withdraw",
      paramLabel = "REASON",
      description = "Take the certificate away, and why.")
  private @Nullable String withdraw;

  PeopleCertifyCommand(Console console, RootCommand root) {
    super(console, root);
  }

  @Override
  Action action() {
    return Action.CERTIFY_PERSON;
  }

  @Override
  void prepare() throws Exception {
    if (withdraw == null) {
      PeopleWords.moment(until == null ? "" : until);
    }
  }

  @Override
  Change change(Staff staff, Act by) throws Exception {
    String reason = withdraw;
    if (reason != null) {
      return staff.withdrawCertification(by, person, step, reason);
    }
    return staff.certify(by, person, step, PeopleWords.moment(until == null ? "" : until));
  }
}
