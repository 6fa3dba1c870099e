// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The station in a real browser, by what a scanner types and nothing else. */
class StationBrowserTest {
  @TempDir private Path folder;

  private static void scan(Screen screen, String... codes) {
    for (String code : codes) {
      screen.driver.switchTo().activeElement().sendKeys(Keys.F9 + code + Keys.ENTER);
    }
  }

  private static WebDriverWait await(Screen screen) {
    return new WebDriverWait(screen.driver, Duration.ofSeconds(20));
  }

  private static void seen(Screen screen, String css, String text) {
    await(screen)
        .until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
  }

  @Test
  void aCableAndAConnectorGoThroughTheirFirstStepsByScannerAlone() throws Exception {
    assumeTrue(Screen.isHere(), "chromium and chromedriver are not installed here");
    try (Rig rig = Rig.sqlite(folder)) {
      Bench bench = new Bench(rig).furnish();
      bench.start("K-1", "S-1");
      Visitor.signedIn(rig, "anna");
      try (Screen screen = Screen.open(rig.url())) {
        screen.size(1120, 900).signIn("B-anna").go("/station");
        scan(screen, "S-1");
        seen(screen, "#step", "Strip the jacket");
        scan(screen, "tool/JS-1", "CA-1", "value/aramid_length/8.5", "do/done");
        seen(screen, ".notice.good", "Recorded");
        scan(screen, "S-1");
        seen(screen, "#step", "Order the fibers");

        // one that is left out is refused, with its reasons on the page
        screen.go("/station/connectors/S-1?step=thermal-strip");
        scan(screen, "TS-1", "lot/isopropyl-alcohol/IPA-1", "do/done");
        seen(screen, "#refused", "ORDER");
        assertThat(bench.get("/connectors/S-1").json().path("place").asInt()).isEqualTo(1);

        scan(screen, "S-1");
        seen(screen, "#step", "Order the fibers");
        rig.wall.tick(10);
        String file = rig.as("anna").put(Bench.fiberOrder("S-1"));
        scan(screen, "RB-1", "CA-1", "FT-1", "lot/ribbon-tape/RT-1", "value/pitch/250");
        scan(screen, "choice/color_table/tia-598", "choice/crossing_or_twist/none");
        scan(screen, "evidence/fiber-order/" + file + "@" + rig.wall.instant(), "do/done");
        seen(screen, ".notice.good", "Recorded");
        assertThat(bench.get("/connectors/S-1").json().path("place").asInt()).isEqualTo(2);
      }
    }
  }

  @Test
  void whatWasEnteredOutlivesTheServerAndIsSentOnce() throws Exception {
    assumeTrue(Screen.isHere(), "chromium and chromedriver are not installed here");
    try (Rig rig = Rig.sqlite(folder)) {
      Bench bench = new Bench(rig).furnish();
      bench.start("K-1", "S-1");
      Visitor.signedIn(rig, "anna");
      try (Screen screen = Screen.open(rig.url())) {
        screen.size(1120, 900).signIn("B-anna").go("/station/cables/K-1");
        scan(screen, "JS-1", "CA-1", "value/aramid_length/8.5");
        rig.stop();
        scan(screen, "do/done");
        await(screen).until(ExpectedConditions.visibilityOfElementLocated(By.id("unsure")));
        assertThat(screen.driver.findElements(By.cssSelector(".notice.good"))).isEmpty();
        rig.again();
        screen.go("/station/cables/K-1");
        await(screen).until(ExpectedConditions.visibilityOfElementLocated(By.id("unsure")));
        assertThat(
                screen.driver.findElement(By.name("value.aramid_length")).getDomProperty("value"))
            .isEqualTo("8.5");
        assertThat(bench.get("/connectors/S-1").json().path("place").asInt()).isZero();
        scan(screen, "do/again");
        seen(screen, ".notice.good", "Recorded");
        assertThat(bench.get("/connectors/S-1").json().path("place").asInt()).isEqualTo(1);
        assertThat(
                (Long)
                    screen.driver.executeScript(
                        "return Object.keys(localStorage).filter(k =>"
                            + " /draft|sent/.test(k)).length"))
            .isZero();
      }
    }
  }
}
