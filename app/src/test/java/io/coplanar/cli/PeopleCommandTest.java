// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.note.KeyFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People from the command line. */
class PeopleCommandTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String UNTIL = LocalDate.now(ZoneOffset.UTC).plusDays(300).toString();

  @TempDir private Path folder;

  private Coplanar people(String command, Object... more) {
    return asWho("admin.token", command, more);
  }

  private Coplanar asWho(String token, String command, Object... more) {
    List<Object> args = new ArrayList<>(List.of("people", command));
    args.addAll(List.of(more));
    args.addAll(List.of("--data", folder.resolve("data")));
    if (!List.of("list", "show").contains(command)) {
      args.addAll(List.of("--key", folder.resolve("ledger.key")));
      args.addAll(List.of("--token-file", folder.resolve(token)));
    }
    return Coplanar.run(args.toArray());
  }

  private String init() {
    Coplanar begun = people("init", "--name", "Ada");
    assertThat(begun.err()).isEmpty();
    assertThat(begun.code()).isZero();
    return begun.out().lines().findFirst().orElseThrow();
  }

  private String admit(String name, String role) {
    Coplanar admitted = people("admit", "--name", name, "--role", role, "--badge", "BADGE-" + name);
    assertThat(admitted.err()).isEmpty();
    return admitted.out().strip();
  }

  private JsonNode one(String id) {
    return JSON.readTree(people("show", id, "--json").out()).get("people").get(0);
  }

  private static void refused(Coplanar run, String code) {
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.FAIL);
    assertThat(run.out()).startsWith("refused").contains(code);
  }

  private static void wrong(Coplanar run, String... parts) {
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(parts);
  }

  @Test
  void theFirstPersonGetsALedgerAndATokenThatOnlyTheOwnerMayRead() throws Exception {
    String ada = init();
    Path token = folder.resolve("admin.token");
    assertThat(Files.getPosixFilePermissions(token))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(one(ada).get("roles").get(0).asString()).isEqualTo("admin");
    wrong(people("init", "--name", "Eve"), "admin.token", "is there already");
    Coplanar second = asWho("eve.token", "init", "--name", "Eve");
    refused(second, "NOT_EMPTY");
    assertThat(folder.resolve("eve.token")).doesNotExist();
  }

  @Test
  void somebodyFromTheFirstDayToTheLast() throws Exception {
    init();
    String bo = admit("Bo", "operator");
    String sue = admit("Sue", "supervisor");
    Path pin = Files.writeString(folder.resolve("pin"), "481516\n");
    assertThat(people("pin", bo, "--pin-file", pin).code()).isZero();
    Path password = Files.writeString(folder.resolve("password"), "four words and a comma");
    assertThat(people("password", bo, "--password-file", password).code()).isZero();
    Path token = folder.resolve("sue.token");
    Coplanar made =
        people("token", sue, "--scope", "certify-person,read", "--until", UNTIL, "-o", token);
    assertThat(made.err()).isEmpty();
    assertThat(made.out()).isEqualTo(token + "\n");
    Object[] certify = {bo, "--step", "*/cleave", "--until", UNTIL};
    Coplanar certified = asWho("sue.token", "certify", certify);
    assertThat(certified.err()).isEmpty();
    assertThat(certified.out()).isEqualTo("done\n");
    wrong(asWho("sue.token", "certify", bo, "--step", "cleave", "--until", UNTIL), "RECIPE/STEP");
    wrong(people("certify", certify), "not for certify-person");

    JsonNode shown = one(bo);
    assertThat(shown.get("name").asString()).isEqualTo("Bo");
    assertThat(shown.get("has_pin").asBoolean()).isTrue();
    assertThat(shown.get("has_password").asBoolean()).isTrue();
    assertThat(shown.get("certifications").get(0).get("by").asString()).isEqualTo(sue);
    assertThat(people("show", bo).out()).contains("*/cleave").doesNotContain("argon2");
    assertThat(people("list").out().lines()).hasSize(3);

    assertThat(people("badge", bo, "--code", "NEW-1").code()).isZero();
    assertThat(people("roles", bo, "--role", "operator", "--role", "quality").code()).isZero();
    assertThat(one(bo).get("badge").asString()).isEqualTo("NEW-1");
    assertThat(asWho("sue.token", "certify", bo, "--step", "*/cleave", "--withdraw", "eyes").code())
        .isZero();
    refused(people("erase", bo), "ACTIVE");
    assertThat(people("dismiss", bo, "--reason", "left").code()).isZero();
    assertThat(people("erase", bo, "--json").code()).isZero();
    assertThat(one(bo).get("name").isNull()).isTrue();
    assertThat(people("list").out()).contains("(erased)  dismissed");

    String id = one(sue).get("tokens").get(0).get("id").asString();
    assertThat(people("revoke", sue, id).code()).isZero();
    wrong(asWho("sue.token", "certify", certify), "sue.token", "revoked");
  }

  @Test
  void anAdminWhoLostTheTokenIsLetInAgainAndItShows() throws Exception {
    String ada = init();
    Files.delete(folder.resolve("admin.token"));
    wrong(people("admit", "--name", "Bo", "--role", "operator"), "no such token file");
    Coplanar recovered = people("recover");
    assertThat(recovered.err()).isEmpty();
    assertThat(recovered.code()).isZero();
    assertThat(recovered.out()).startsWith(ada);
    assertThat(Files.getPosixFilePermissions(folder.resolve("admin.token")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(one(ada).get("tokens")).hasSize(2);
    String bo = admit("Bo", "operator");
    refused(asWho("bo.token", "recover", bo), "NOT_ADMIN");
    assertThat(folder.resolve("bo.token")).doesNotExist();
    wrong(people("recover"), "admin.token", "is there already");
    Coplanar log = Coplanar.run("ledger", "show", "--data", folder.resolve("data"), "--json");
    assertThat(log.out()).contains("recovery at the data folder");
    admit("Eve", "admin");
    wrong(asWho("new.token", "recover"), "2 are of role admin", ada);
  }

  @Test
  void besideAServerOneIsSentToTheServer() throws Exception {
    String ada = init();
    LedgerSettings settings =
        LedgerSettings.of(
            new LedgerPlace.Folder(folder.resolve("data")),
            KeyFile.read(folder.resolve("ledger.key")));
    try (Ledger server = Ledger.open(settings)) {
      for (Coplanar run :
          List.of(
              people("admit", "--name", "Bo", "--role", "operator"),
              asWho("new.token", "recover", ada))) {
        wrong(run, "a server or another program works on it", "asking the server");
      }
      assertThat(people("list").code()).isZero();
    }
    assertThat(folder.resolve("new.token")).doesNotExist();
  }

  @Test
  void whoAsksForAnUnknownProfileIsToldOfBothKinds() {
    wrong(
        Coplanar.run("profiles", "nonsense"),
        "profile nonsense: does not exist",
        "house-sm-apc-12",
        "one for cleanliness that `coplanar profiles` lists");
  }

  @Test
  void aCommandIsRepeatedByItsIdAndTellsWhatHappened() {
    init();
    Object[] admit = {"--name", "Bo", "--role", "operator", "--id", "a-1", "--json"};
    JsonNode first = JSON.readTree(people("admit", admit).out());
    JsonNode again = JSON.readTree(people("admit", admit).out());
    assertThat(first.get("schema").asString()).isEqualTo("coplanar/people-change/1");
    assertThat(first.get("accepted").asBoolean()).isTrue();
    assertThat(again.get("repeated").asBoolean()).isTrue();
    assertThat(again.get("person")).isEqualTo(first.get("person"));
    refused(people("admit", "--name", "Bo", "--role", "quality", "--id", "a-1"), "ID_TAKEN");
  }

  @Test
  void whatIsWrongWithARequestIsSaidInOneSentence() throws Exception {
    wrong(people("list"), "there is no ledger here");
    String ada = init();
    wrong(people("admit", "--name", "Bo", "--role", "boss"), "boss", "process-engineer");
    wrong(people("admit", "--name", " ", "--role", "viewer"), "name");
    wrong(people("show", "person-nobody"), "nobody has this id");
    wrong(people("certify", ada, "--step", "*/cleave", "--until", "soon"), "soon", "UTC");
    wrong(people("pin", ada, "--pin-file", folder.resolve("nothing")), "nothing");
    Path empty = Files.writeString(folder.resolve("empty"), "\n");
    wrong(people("pin", ada, "--pin-file", empty), "holds no secret");
    Path easy = Files.writeString(folder.resolve("easy"), "123456\n");
    Coplanar guessed = people("pin", ada, "--pin-file", easy);
    wrong(guessed, "counts up");
    assertThat(guessed.err()).doesNotContain("123456");
    wrong(asWho("other.token", "roles", ada, "--role", "viewer"), "no such token file");
    Path stray = Files.writeString(folder.resolve("stray.token"), "coplanar_x\n");
    Files.setPosixFilePermissions(stray, PosixFilePermissions.fromString("rw-r--r--"));
    wrong(asWho("stray.token", "roles", ada, "--role", "viewer"), "chmod 600");
    Files.setPosixFilePermissions(stray, PosixFilePermissions.fromString("rw-------"));
    wrong(asWho("stray.token", "roles", ada, "--role", "viewer"), "unknown token");
    wrong(
        people("token", ada, "--scope", "fly", "--until", UNTIL, "-o", folder.resolve("t")),
        "fly",
        "attempt-step");
    refused(people("roles", ada, "--role", "viewer"), "SAME_PERSON");
    wrong(people("admit", "--role", "viewer"), "--name");
    wrong(Coplanar.run("people"), "coplanar people list");
  }

  @Test
  void theTableOfRolesOnThePageIsThatOfTheProgram() throws Exception {
    String page = Files.readString(PeoplePage.PATH);
    assertThat(page).contains(PeoplePage.table());
  }
}
