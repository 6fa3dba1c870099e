// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.note.KeyFile;
import io.coplanar.line.LineClock;
import io.coplanar.line.store.LineTables;
import io.coplanar.people.Authenticated;
import io.coplanar.people.Caller;
import io.coplanar.people.Denied;
import io.coplanar.people.PeopleSettings;
import io.coplanar.people.SignedIn;
import io.coplanar.people.Staff;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who can sign in, and who is gone, after everything was lost but a backup. */
class PeopleRestoreTest {
  private static final String PIN = "481516";
  private static final String UNTIL = LocalDate.now(ZoneOffset.UTC).plusDays(300).toString();

  @TempDir private Path folder;
  private String bo = "";
  private Path token = Path.of("");

  @BeforeEach
  void hire() throws Exception {
    people("data", "init", "--name", "Ada");
    bo =
        people("data", "admit", "--name", "Bo", "--role", "operator", "--badge", "BADGE-1").strip();
    people("data", "pin", bo, "--pin-file", Files.writeString(folder.resolve("pin"), PIN));
    token = folder.resolve("bo.token");
    people("data", "token", bo, "--scope", "read", "--until", UNTIL, "-o", token);
  }

  private Path key(String place) {
    return folder.resolve(place + "-keys/ledger.key");
  }

  private List<Object> args(String what, String place, Object... more) {
    List<Object> args = new ArrayList<>(List.of(what));
    args.addAll(List.of(more));
    args.addAll(List.of("--data", folder.resolve(place)));
    if (!more[0].equals("show")) {
      args.addAll(List.of("--key", key(place)));
    }
    return args;
  }

  private Coplanar asAda(String place, Object... command) {
    List<Object> args = args("people", place, command);
    if (!command[0].equals("show")) {
      args.addAll(List.of("--token-file", folder.resolve("admin.token")));
    }
    return Coplanar.run(args.toArray());
  }

  private String people(String place, Object... command) {
    Coplanar run = asAda(place, command);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return run.out();
  }

  private String ledger(String place, Object... command) {
    Coplanar run = Coplanar.run(args("ledger", place, command).toArray());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return run.out();
  }

  private Path backup(String name) {
    Path backup = folder.resolve(name);
    ledger("data", "backup", "-o", backup);
    return backup;
  }

  private Staff staff(Ledger ledger) {
    return new Staff(ledger, PeopleSettings.DEFAULTS, LineClock.system());
  }

  private Ledger open(String place) throws Exception {
    return Ledger.open(
        LedgerSettings.of(new LedgerPlace.Folder(folder.resolve(place)), KeyFile.read(key(place)))
            .withProjections(List.of(new LineTables())));
  }

  private SignedIn signIn(Staff staff, String pin) throws Exception {
    return staff.signIn("BADGE-1", pin.toCharArray(), "bench-1");
  }

  private Authenticated byToken(Staff staff) throws Exception {
    return staff.authenticate(Files.readString(token).strip());
  }

  @Test
  void afterARestoreEverybodySignsInAsBefore() throws Exception {
    Path backup = backup("backup");
    String said = ledger("new", "restore", backup);
    assertThat(said).contains("2 persons").contains("erased after the backup");
    try (Ledger ledger = open("new")) {
      Staff staff = staff(ledger);
      assertThat(staff.find(bo).orElseThrow().hasPin()).isTrue();
      assertThat(signIn(staff, "000111").secret()).isNull();
      assertThat(signIn(staff, PIN).secret()).isNotNull();
      assertThat(byToken(staff)).isInstanceOf(Caller.class);
    }
    // and who kept people goes on doing so with the token that he had
    people("new", "roles", bo, "--role", "operator", "--role", "quality");
    people("new", "dismiss", bo, "--reason", "left");
    try (Ledger ledger = open("new")) {
      assertThat(signIn(staff(ledger), PIN).secret()).isNull();
      assertThat(byToken(staff(ledger))).isInstanceOf(Denied.class);
    }
  }

  @Test
  void anImportBringsNobodysSecretsAndSaysHowToBegin() throws Exception {
    Path export = folder.resolve("export");
    Coplanar exported =
        Coplanar.run("ledger", "export", "--data", folder.resolve("data"), "-o", export);
    assertThat(exported.code()).as(exported.err()).isZero();
    ledger("new", "import", export);
    try (Ledger ledger = open("new")) {
      assertThat(signIn(staff(ledger), PIN).secret()).isNull();
      assertThat(byToken(staff(ledger))).isInstanceOf(Denied.class);
    }
    Coplanar run = asAda("new", "roles", bo, "--role", "viewer");
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(run.err()).contains("unknown token");
    List<Object> init = args("people", "new", "init", "--name", "Eve", "--badge", "BADGE-2");
    init.addAll(List.of("--token-file", folder.resolve("eve.token")));
    Coplanar begun = Coplanar.run(init.toArray());
    assertThat(begun.err()).isEmpty();
    assertThat(begun.code()).isZero();
  }

  @Test
  void whoWasErasedStaysSoAndAnOlderBackupIsTold() throws Exception {
    Path older = backup("older");
    people("data", "dismiss", bo, "--reason", "left");
    people("data", "erase", bo);
    Path newer = backup("newer");
    Path latest = latest();

    ledger("new", "restore", newer);
    assertThat(people("new", "show", bo)).contains("(erased)");

    String said = ledger("old", "restore", older, "--checkpoint", latest);
    assertThat(said).contains("lost, and recorded as lost").contains("erase him again");
    assertThat(people("old", "show", bo)).contains("Bo");
    people("old", "dismiss", bo, "--reason", "left");
    people("old", "erase", bo);
    assertThat(people("old", "show", bo)).contains("(erased)");
  }

  private Path latest() throws Exception {
    try (var files = Files.walk(folder.resolve("data-keys"))) {
      return files.filter(f -> f.endsWith("latest.checkpoint")).findFirst().orElseThrow();
    }
  }
}
