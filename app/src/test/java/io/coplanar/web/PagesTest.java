// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.ledger.operations.LastBackup;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeping people, tools, lots, recipes and holds in pages. */
class PagesTest {
  @TempDir private Path folder;
  private Rig rig;

  @BeforeEach
  void start() throws Exception {
    rig = Rig.sqlite(folder);
    PageShop.furnish(rig);
  }

  @AfterEach
  void end() {
    rig.close();
  }

  @Test
  void everyListAndEveryThingHasItsPage() throws Exception {
    Visitor quinn = Visitor.signedIn(rig, "quinn");
    for (String path :
        List.of(
            "/",
            "/recall",
            "/recall?root=lot/ribbon-tape/RT-1",
            "/holds",
            "/quarantines",
            "/deviations",
            "/lots",
            "/lots/ribbon-tape/RT-2",
            "/tools",
            "/tools/CL-1",
            "/recipes",
            "/recipes/mpo-sm-apc/1",
            "/people",
            "/people/" + rig.id("anna"),
            "/people/" + rig.id("anna") + "/certify",
            "/lots/ribbon-tape/RT-2/release",
            "/holds/new")) {
      HttpResponse<String> page = quinn.get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.body())
          .as(path)
          .containsOnlyOnce("<h1>")
          .doesNotContain("style=", "<style", " onclick")
          .doesNotContainPattern("<script(?! src=\"/assets/)");
      assertThat(page.body().length()).as(path).isLessThan(300 * 1024);
    }
    assertThat(quinn.get("/recipes/mpo-sm-apc/1/picture.png").headers().firstValue("Content-Type"))
        .hasValue("image/png");
    for (String path :
        List.of("/lots/ribbon-tape/RT-9", "/tools/CL-9", "/recipes/x/1", "/people/x")) {
      assertThat(quinn.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void whatIsRecordedLeadsOnToWhereTheLedgerSaysSo() throws Exception {
    Visitor quinn = Visitor.signedIn(rig, "quinn");
    HttpResponse<String> done =
        quinn.fill("/holds/new", "serial", "S-2A", "reason", "scratch on the jacket");
    String to = done.headers().firstValue("Location").orElse("");
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(to).startsWith("/holds?entry=");
    assertThat(quinn.get(to).body()).contains("hold-placed", "scratch on the jacket");
    // what the address claims and the ledger has not is not told
    assertThat(quinn.get("/holds?entry=999999").body()).doesNotContain("Recorded as");
  }

  @Test
  void sendingAFormTwiceDoesItOnce() throws Exception {
    Visitor quinn = Visitor.signedIn(rig, "quinn");
    String csrf = quinn.csrf();
    String[] fields = {
      "csrf", csrf, "key", "once-0123456789", "serial", "S-2B", "reason", "looks odd"
    };
    String first = quinn.send("/holds/new", fields).headers().firstValue("Location").orElse("");
    long size = rig.size();
    assertThat(quinn.send("/holds/new", fields).headers().firstValue("Location")).hasValue(first);
    assertThat(rig.size()).isEqualTo(size);
  }

  @Test
  void aRefusalShowsEveryReasonAndWhatWasTyped() throws Exception {
    Visitor quinn = Visitor.signedIn(rig, "quinn");
    HttpResponse<String> refused =
        quinn.fill("/holds/new", "serial", "S-99Z", "reason", "no such <thing>");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("role=\"alert\"", "value=\"S-99Z\"", "no such &lt;thing&gt;", "class=\"next\"");
  }

  @Test
  void whatIsNotFilledInIsToldAtItsField() throws Exception {
    Visitor quinn = Visitor.signedIn(rig, "quinn");
    HttpResponse<String> wrong = quinn.fill("/holds/new", "serial", "S-2A", "reason", " ");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("aria-invalid=\"true\"", "is missing", "value=\"S-2A\"");
  }

  @Test
  void aSecondPersonSignsAtTheFirstOnesStation() throws Exception {
    Visitor anna = Visitor.signedIn(rig, "anna");
    Visitor.signedIn(rig, "quinn");
    String path = "/lots/ribbon-tape/RT-2/release";
    // anna received it, and has not the role
    assertThat(anna.fill(path).statusCode()).isEqualTo(403);
    assertThat(anna.fill(path, "signer_badge", "B-anna", "signer_pin", Rig.PIN).statusCode())
        .isEqualTo(403);
    HttpResponse<String> done = anna.fill(path, "signer_badge", "B-quinn", "signer_pin", Rig.PIN);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    assertThat(anna.get("/lots/ribbon-tape/RT-2").body()).contains("released");
  }

  @Test
  void nobodyDecidesOnWhatHasMovedSince() throws Exception {
    Visitor quinn = Visitor.signedIn(rig, "quinn");
    String path = "/lots/ribbon-tape/RT-2/block";
    String csrf = quinn.csrf();
    assertThat(quinn.fill(path, "reason", "smells odd").statusCode()).isEqualTo(303);
    HttpResponse<String> late =
        quinn.send(path, "csrf", csrf, "key", "late-0123456789", "seen", "1", "reason", "again");
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.body()).contains("since you looked", ">again<");
  }

  @Test
  void whoMayNotIsToldAndItIsRecorded() throws Exception {
    Visitor vera = Visitor.signedIn(rig, "vera");
    long before = rig.size();
    HttpResponse<String> no =
        vera.send("/holds/new", "csrf", vera.csrf(), "serial", "S-2A", "reason", "x");
    assertThat(no.statusCode()).isEqualTo(403);
    assertThat(no.body()).contains("<h1>Not allowed</h1>");
    assertThat(rig.size()).isEqualTo(before + 1);
    assertThat(vera.get("/holds").body()).doesNotContain("href=\"/holds/new\"");
  }

  @Test
  void peopleAreLetInAndSignInWithWhatTheyWereGiven() throws Exception {
    Visitor ada = Visitor.signedIn(rig, "ada");
    HttpResponse<String> in =
        ada.fill("/people/new", "name", "Nora <new>", "roles", "operator", "badge", "B-nora");
    assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
    String people = ada.get("/people").body();
    assertThat(people).contains("Nora &lt;new&gt;").contains("cannot sign in yet");
    String id =
        rig.staff().list().stream()
            .filter(m -> "B-nora".equals(m.badge()))
            .findFirst()
            .orElseThrow()
            .person()
            .id();
    HttpResponse<String> differs =
        ada.fill("/people/" + id + "/pin", "new_pin", "583920", "again", "583921");
    assertThat(differs.statusCode()).isEqualTo(422);
    assertThat(differs.body()).contains("is not the same").doesNotContain("583920");
    assertThat(
            ada.fill("/people/" + id + "/pin", "new_pin", "583920", "again", "583920").statusCode())
        .isEqualTo(303);
    HttpResponse<String> signed =
        new Visitor(rig).send("/sign-in", "badge", "B-nora", "pin", "583920", "station", "b-2");
    assertThat(signed.statusCode()).isEqualTo(303);
  }

  @Test
  void aRecallNamesWhatWasMadeOfALotAndWhereItIs() throws Exception {
    Visitor vera = Visitor.signedIn(rig, "vera");
    assertThat(vera.get("/recall?root=lot/ribbon-tape/RT-1").body())
        .contains("Connectors found: 4", "S-5A", "S-6B", "on hold")
        .doesNotContain(">S-3A<");
    assertThat(vera.get("/recall?root=lot/ribbon-tape/RT-1&after=2099-01-01T00:00").body())
        .contains("Connectors found: 0");
    assertThat(vera.get("/recall?root=nonsense").statusCode()).isEqualTo(422);
  }

  @Test
  void theServerTellsItsNumbersToWhoMayRead() throws Exception {
    rig.nobody().get("/metrics").is(401);
    Got got = rig.as("vera").get("/metrics").is(200);
    assertThat(got.text())
        .contains("coplanar_ledger_entries " + rig.size() + "\n")
        .contains("coplanar_connectors{standing=\"held\"} 2\n")
        .contains("coplanar_http_requests_total{status=\"4xx\"}")
        .doesNotContain("S-5A", rig.id("vera"));
  }

  @Test
  void whoKeepsTheLedgerIsRemindedOfABackup() throws Exception {
    Visitor ada = Visitor.signedIn(rig, "ada");
    Path data = folder.resolve("data");
    assertThat(ada.get("/").body()).contains("No backup of this ledger is known");
    new LastBackup(rig.wall.instant(), rig.size()).note(data);
    assertThat(ada.get("/").body()).doesNotContain("backup");
    new LastBackup(rig.wall.instant().minusSeconds(9L * 86_400), 3).note(data);
    assertThat(ada.get("/").body()).contains("The last backup of this ledger is 9 days old");
    assertThat(Visitor.signedIn(rig, "vera").get("/").body()).doesNotContain("backup");
  }
}
