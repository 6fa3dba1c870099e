// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Pages in a real browser: nobody is kept out, at a phone's width too, by keyboard alone. */
class PageBrowserTest {
  private static final List<String> PATHS =
      List.of(
          "/",
          "/recall?root=lot/ribbon-tape/RT-1",
          "/holds",
          "/lots",
          "/lots/ribbon-tape/RT-2/release",
          "/tools/CL-1",
          "/recipes/mpo-sm-apc/1",
          "/people",
          "/connectors",
          "/connectors/S-4A",
          "/connectors/S-5A",
          "/connectors/S-5A/endface",
          "/genealogy?of=cable/C-5",
          "/fixtures/F-1",
          "/cables/C-5",
          "/holds/new",
          "/no-such-page");

  @TempDir private Path folder;

  private static String axe() throws Exception {
    try (InputStream in = PageBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void pagesKeepNobodyOut() throws Exception {
    assumeTrue(Screen.isHere(), "chromium and chromedriver are not installed here");
    String axe = axe();
    List<String> found = new ArrayList<>();
    try (Rig rig = Rig.sqlite(folder)) {
      PageShop.furnish(rig);
      Visitor.signedIn(rig, "quinn");
      try (Screen screen = Screen.open(rig.url())) {
        screen.size(1120, 800);
        check(screen.go("/sign-in"), axe, "/sign-in", found);
        screen.signIn("B-quinn");
        for (boolean dark : new boolean[] {false, true}) {
          screen.size(1120, 800).dark(dark);
          for (String path : PATHS) {
            check(screen.go(path), axe, path + (dark ? " dark" : ""), found);
          }
        }
        // a phone; and a desktop's page at 200 % is as wide as one of half its width
        for (int width : new int[] {360, 560}) {
          screen.size(width, 800);
          for (String path : PATHS) {
            assertThat(screen.go(path).tooWide()).as(path + " at " + width).isZero();
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static void check(Screen screen, String axe, String path, List<String> found) {
    screen.driver.executeScript(axe);
    List<String> violations =
        (List<String>)
            screen.driver.executeAsyncScript(
                "const done = arguments[arguments.length - 1];"
                    + "axe.run().then(r => done(r.violations.map(v => v.impact + ' ' + v.id + ' '"
                    + " + v.nodes.map(n => n.html).join(' | ').slice(0, 300))));");
    Objects.requireNonNull(violations).forEach(v -> found.add(path + ": " + v));
  }

  @Test
  void aHoldIsPlacedByKeyboardAlone() throws Exception {
    assumeTrue(Screen.isHere(), "chromium and chromedriver are not installed here");
    try (Rig rig = Rig.sqlite(folder)) {
      PageShop.furnish(rig);
      Visitor.signedIn(rig, "quinn");
      try (Screen screen = Screen.open(rig.url())) {
        screen.go("/sign-in");
        // the badge's field has the focus; a scanner ends with Enter, which leads on
        type(screen, "B-quinn" + Keys.ENTER);
        type(screen, Rig.PIN + Keys.TAB + "bench-1" + Keys.ENTER);
        screen.go("/holds/new");
        tabTo(screen, "serial");
        type(screen, "S-2A" + Keys.TAB + "looks odd" + Keys.TAB + Keys.ENTER);
        WebElement done = screen.driver.findElement(By.cssSelector(".notice.good"));
        assertThat(done.getText()).contains("hold-placed");
      }
    }
  }

  private static void type(Screen screen, String keys) {
    screen.driver.switchTo().activeElement().sendKeys(keys);
  }

  private static void tabTo(Screen screen, String name) {
    for (int i = 0; i < 30; i++) {
      type(screen, Keys.TAB.toString());
      if (name.equals(screen.driver.switchTo().activeElement().getDomAttribute("name"))) {
        return;
      }
    }
    throw new AssertionError("no way to " + name + " by keyboard");
  }
}
