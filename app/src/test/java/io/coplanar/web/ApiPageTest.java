// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command lines of docs/api.md against a server. */
@Timeout(60)
class ApiPageTest {
  private static final Pattern BLOCK = Pattern.compile("(?m)^```sh\n(.*?)^```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void theCommandLinesOfThePageDoWhatItSays() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "there is no curl");
    try (Rig rig = Rig.sqlite(folder)) {
      rig.as("ada")
          .post("/api/v1/people/" + rig.id("anna") + "/pin", "{\"pin\":\"" + Rig.PIN + "\"}")
          .is(200);
      Bench bench = new Bench(rig).furnish();
      bench.start("K-1", "S-1");
      bench.must("anna", "/cables/K-1/attempts", Bench.strip(8));
      rig.wall.tick(10);
      Files.write(folder.resolve("order.csv"), Bench.fiberOrder("S-1"));
      Process process =
          new ProcessBuilder("bash", "-c", script(rig))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(said).isZero();
      assertThat(bench.get("/connectors/S-1").json().path("place").asInt()).isEqualTo(2);
    }
  }

  private String script(Rig rig) throws Exception {
    String page =
        Files.readString(Path.of(System.getProperty("coplanar.root", ".."), "docs/api.md"));
    StringBuilder script =
        new StringBuilder(
            "set -euo pipefail\nSERVER=" + rig.url() + "\nNOW=" + rig.wall.instant() + "\n");
    Matcher block = BLOCK.matcher(page);
    int blocks = 0;
    while (block.find()) {
      script.append(block.group(1));
      blocks++;
    }
    assertThat(blocks).isGreaterThan(4);
    return script.toString();
  }
}
