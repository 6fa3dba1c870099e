// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.people.Act;
import io.coplanar.people.Action;
import io.coplanar.people.Authenticated;
import io.coplanar.people.Caller;
import io.coplanar.people.Change;
import io.coplanar.people.Denied;
import io.coplanar.people.Staff;
import io.coplanar.report.people.ChangeReport;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that changes something about people, in the name of who holds a token. */
abstract class PeopleChange implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Mixin private LedgerLocation location = new LedgerLocation();
  @Mixin private LedgerSigner signer = new LedgerSigner();
  @Mixin private TokenFile token = new TokenFile();

  @Option(
      names = "--where",
      paramLabel = "STATION",
      description = "The station (default: ${DEFAULT-VALUE}).")
  private String where = "command-line";

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "The command's own id, which makes asking again safe (default: a random one).")
  private String command = UUID.randomUUID().toString();

  @Option(names = "--json", description = "What became of it, as a JSON document.")
  private boolean json;

  PeopleChange(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  /** What the token must be for. */
  abstract Action action();

  /** Reads what the options name, before the ledger is opened. */
  void prepare() throws Exception {}

  /** Why, in a person's words; null where none is needed. */
  @Nullable String why() {
    return null;
  }

  /** Changes it. */
  abstract Change change(Staff staff, Act by) throws Exception;

  /** What is printed besides, for people. */
  String said(Change change) {
    return "done\n";
  }

  @Override
  public final Integer call() throws Exception {
    Path file = token.path(signer);
    String secret = TokenFile.read(file);
    prepare();
    return PeopleAccess.write(
        location, signer, root, console, false, staff -> run(staff, file, secret));
  }

  private int run(Staff staff, Path file, String secret) throws Exception {
    Caller caller = caller(staff.authenticate(secret), file);
    if (!caller.scopes().contains(action())) {
      throw PeopleSentences.outOfScope(file, action());
    }
    Change change = change(staff, new Act(command, caller.person().id(), where, null, why()));
    if (json) {
      console.out().println(ChangeReport.json(change, about(change)));
    } else {
      console.out().print(change.accepted() ? said(change) : ChangeReport.refused(change));
    }
    return change.accepted() ? ExitCode.DONE : ExitCode.FAIL;
  }

  /** Whom it is about, by id. */
  String about(Change change) {
    return change.accepted() ? change.person() : "";
  }

  private static Caller caller(Authenticated who, Path file) throws InputFault {
    return switch (who) {
      case Caller caller -> caller;
      case Denied denied -> throw PeopleSentences.denied(file, denied);
    };
  }
}
