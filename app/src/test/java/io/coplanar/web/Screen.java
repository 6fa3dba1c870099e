// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser without a window, of the system's own. */
final class Screen implements AutoCloseable {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  final ChromeDriver driver;
  private final String url;

  private Screen(ChromeDriver driver, String url) {
    this.driver = driver;
    this.url = url;
  }

  /** Whether there is one here; tests in it are skipped where there is none. */
  static boolean isHere() {
    return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
  }

  static Screen open(String url) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toFile());
    options.addArguments(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars"));
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30));
    return new Screen(driver, url);
  }

  /** Signs somebody in, as somebody does. */
  Screen signIn(String badge) {
    go("/sign-in");
    driver.findElement(By.id("badge")).sendKeys(badge);
    driver.findElement(By.id("pin")).sendKeys(Rig.PIN);
    driver.findElement(By.id("station")).clear();
    driver.findElement(By.id("station")).sendKeys("bench-1");
    press();
    return this;
  }

  Screen go(String path) {
    driver.get(url + path);
    return this;
  }

  /** Presses the page's one button. */
  void press() {
    driver.findElement(By.cssSelector("main button.button")).click();
  }

  Screen size(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    return this;
  }

  Screen dark(boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    return this;
  }

  /** How wide the page is beyond the screen; 0 where nobody has to scroll sideways. */
  long tooWide() {
    Object wide =
        driver.executeScript(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return ((Number) Objects.requireNonNull(wide)).longValue();
  }

  byte[] picture() {
    return driver.getScreenshotAs(org.openqa.selenium.OutputType.BYTES);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
