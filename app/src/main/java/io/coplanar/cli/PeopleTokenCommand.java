// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.people.Act;
import io.coplanar.people.Action;
import io.coplanar.people.Change;
import io.coplanar.people.NewToken;
import io.coplanar.people.Staff;
import io.coplanar.people.Token;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar people token}: a token. */
@Command(
    name = "token",
    description = "Makes a token for a script or a machine, in a file of its own.")
final class PeopleTokenCommand extends PeopleChange {
  @Parameters(paramLabel = "PERSON", description = "The person's id.")
  private String person = "";

  @Option(
      names = "--scope",
      required = true,
      split = ",",
      paramLabel = "ACTION",
      description = "What it is for, as in read or attempt-step; repeatable.")
  private List<String> scopes = List.of();

  @Option(
      names = "--until",
      required = true,
      paramLabel = "UTC",
      description = "From when on no longer, as in 2027-11-24.")
  private String until = "";

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "A new file for the token, which only you may read.")
  private Path out = Path.of("");

  PeopleTokenCommand(Console console, RootCommand root) {
    super(console, root);
  }

  @Override
  Action action() {
    return Action.ISSUE_TOKEN;
  }

  @Override
  void prepare() throws Exception {
    PeopleWords.actions(scopes);
    PeopleWords.moment(until);
    TokenFile.requireFree(out);
  }

  @Override
  String said(Change change) {
    return change.repeated()
        ? "the token was made before, and its secret is kept nowhere; revoke it if it got lost\n"
        : out + "\n";
  }

  @Override
  Change change(Staff staff, Act by) throws Exception {
    NewToken made =
        staff.issueToken(by, person, PeopleWords.actions(scopes), PeopleWords.moment(until));
    Token.Issued issued = made.issued();
    if (issued != null) {
      TokenFile.create(out, issued.secret());
    }
    return made.change();
  }
}
