// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A connector's history, what it came of, and the proof of each line. */
class ConnectorPagesTest {
  @TempDir private Path folder;
  private Rig rig;
  private Bench bench;

  @BeforeEach
  void start() throws Exception {
    rig = Rig.sqlite(folder);
    bench = PageShop.furnish(rig);
  }

  @AfterEach
  void end() {
    rig.close();
  }

  @Test
  void theHistoryHasValuesWithLimitAndSourceTheFileAndWhatWasRefused() throws Exception {
    Visitor vera = Visitor.signedIn(rig, "vera");
    String page = vera.get("/connectors/S-5A").body();
    assertThat(page)
        .contains("<strong class=\"figure\">250 um</strong>", "href=\"/evidence/", "computed by")
        .contains("href=\"/tools/RB-1\"", "href=\"/lots/ribbon-tape/RT-1\"", "anna of the tests");
    assertThat(page.indexOf("250 um")).isLessThan(page.indexOf("Traveller begun"));
    String refused = vera.get("/connectors/S-4A").body();
    assertThat(refused).contains("Refused: ", "Next: ", "class=\"source\"");
    assertThat(refused.indexOf("class=\"reasons\"")).isPositive();
    assertThat(page.length()).isLessThan(300 * 1024);
    // who may not see people gets names without a way to them
    assertThat(page).doesNotContain("href=\"/people/person-");
    assertThat(Visitor.signedIn(rig, "quinn").get("/connectors/S-5A").body())
        .contains("href=\"/people/person-");
  }

  @Test
  void aDeviationAndAHoldAreSeen() throws Exception {
    Visitor vera = Visitor.signedIn(rig, "vera");
    assertThat(vera.get("/connectors/S-6A").body()).contains("bottle label torn", "nobody yet");
    assertThat(vera.get("/connectors/S-5B").body())
        .contains("ribbon looks twisted under the lamp", "on hold");
  }

  @Test
  void theFileBehindAValueIsThere() throws Exception {
    Visitor vera = Visitor.signedIn(rig, "vera");
    String page = vera.get("/connectors/S-5A").body();
    int at = page.indexOf("/evidence/");
    HttpResponse<String> file = vera.get(page.substring(at, page.indexOf('"', at)));
    assertThat(file.body())
        .isEqualTo(new String(Bench.fiberOrder("S-5A"), java.nio.charset.StandardCharsets.UTF_8));
    assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    assertThat(vera.get("/evidence/" + "0".repeat(64)).statusCode()).isEqualTo(404);
  }

  @Test
  void whatItCameOfIsWalkedBothWays() throws Exception {
    Visitor vera = Visitor.signedIn(rig, "vera");
    assertThat(vera.get("/connectors/S-5A").body())
        .contains("/recall?root=lot%2Fribbon-tape%2FRT-1", "/genealogy?of=cable%2FC-5");
    assertThat(vera.get("/genealogy?of=lot%2Fribbon-tape%2FRT-1").body())
        .contains("href=\"/connectors/S-5A\"", "href=\"/connectors/S-6B\"");
    assertThat(vera.get("/genealogy?of=cable%2FC-5").body())
        .contains("href=\"/connectors/S-5A\"", "href=\"/lots/cable/L-1\"");
    assertThat(vera.get("/genealogy?of=tool%2FXX-9").body()).contains("links nothing to it");
    assertThat(vera.get("/genealogy?of=nonsense").statusCode()).isEqualTo(400);
  }

  @Test
  void aSerialLeadsToItsPageAndItsBeginningToThoseThatHaveIt() throws Exception {
    Visitor vera = Visitor.signedIn(rig, "vera");
    assertThat(vera.get("/connectors?serial=S-5A").headers().firstValue("Location"))
        .hasValue("/connectors/S-5A");
    assertThat(vera.get("/connectors?serial=S-5").body())
        .contains("S-5A", "S-5B")
        .doesNotContain("S-6A");
    assertThat(vera.get("/connectors?serial=XX").body()).contains("There is no such connector");
    assertThat(vera.get("/connectors?serial=%3Cb%3E").statusCode()).isEqualTo(422);
    assertThat(vera.get("/connectors?standing=held").body())
        .contains("S-5B")
        .doesNotContain("S-6A");
  }

  @Test
  void fibersHaveNumberNameAndColorOnceTheirOrderIsRecorded() throws Exception {
    Visitor vera = Visitor.signedIn(rig, "vera");
    assertThat(vera.get("/connectors/S-5A/endface").body())
        .contains("fill=\"#0057b8\"", "BL</abbr> blue", "AQ</abbr> aqua")
        .contains("No end face of it was measured yet");
    assertThat(vera.get("/connectors/S-1A/endface").body())
        .contains("not recorded yet")
        .doesNotContain("fill=\"#0057b8\"");
    assertThat(vera.get("/connectors/S-5A/endface/map.png").statusCode()).isEqualTo(404);
    assertThat(vera.get("/connectors/NO-1/endface").statusCode()).isEqualTo(404);
  }

  @Test
  void unknownOnesSayWhatToDo() throws Exception {
    Visitor vera = Visitor.signedIn(rig, "vera");
    for (String path : new String[] {"/connectors/NO-1", "/fixtures/NO-1", "/cables/NO-1"}) {
      HttpResponse<String> page = vera.get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(404);
      assertThat(page.body()).contains("Check the number");
    }
    assertThat(vera.get("/fixtures/F-1").body()).contains("It is empty");
    assertThat(vera.get("/cables/C-5").body()).contains("S-5A", "S-5B");
  }

  @Test
  void theBrowserChecksTheProofAndSeesAChangedByte() throws Exception {
    assumeTrue(Screen.isHere(), "chromium and chromedriver are not installed here");
    bench.rig.parts().ledger().checkpoint();
    Visitor.signedIn(rig, "vera");
    try (Screen screen = Screen.open(rig.url())) {
      screen.signIn("B-vera").go("/connectors/S-5A");
      assertThat(said(screen))
          .startsWith("✓ The proof holds")
          .contains("Signed with coplanar/test");
      screen.driver.findElement(By.id("prove-all")).click();
      new WebDriverWait(screen.driver, Duration.ofSeconds(20))
          .until(d -> d.findElement(By.id("proved")).isDisplayed());
      assertThat(screen.driver.findElement(By.id("proved")).getText())
          .startsWith("✓")
          .contains(", 0 do not");
      for (String change :
          new String[] {
            "p.hashes[0] = (p.hashes[0][0] === 'A' ? 'B' : 'A') + p.hashes[0].substring(1)",
            "p.hashes.pop()",
            "p.leaf = p.leaf.replace('anna', 'Anna').replace('bench', 'banch').replace('token',"
                + " 'tokem')",
            "p.checkpoint = p.checkpoint.replace(/\\n(\\d)/, '\\n1$1')",
            "p.checkpoint = p.checkpoint"
                + ".replace(/\\u2014 (\\S+) (.{12})(.)/, (_, n, a, b) =>"
                + " '\\u2014 ' + n + ' ' + a + (b === 'A' ? 'B' : 'A'))"
          }) {
        screen.go("/connectors/S-5A");
        screen.driver.executeScript(
            "const real = window.fetch; window.fetch = async (...a) => { const r = await"
                + " real(...a); const p = await r.json(); "
                + change
                + "; return new Response(JSON.stringify(p), {status: r.status}); };");
        assertThat(said(screen)).as(change).startsWith("✕ The proof does NOT hold");
      }
    }
  }

  /** What the newest line says once its proof was checked. */
  private static String said(Screen screen) {
    screen.driver.findElement(By.cssSelector("[data-prove]")).click();
    By says = By.cssSelector(".happened output");
    new WebDriverWait(screen.driver, Duration.ofSeconds(10))
        .until(d -> d.findElement(says).getText().matches("(?s)[✓✕!] .*"));
    return screen.driver.findElement(says).getText();
  }
}
