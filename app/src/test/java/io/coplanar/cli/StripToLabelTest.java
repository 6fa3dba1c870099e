// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code examples/strip-to-label.sh} does what it says, on both databases. */
@DisabledOnOs(OS.WINDOWS)
class StripToLabelTest {
  private static final Path SCRIPT =
      Path.of(System.getProperty("coplanar.root", "..")).resolve("examples/strip-to-label.sh");

  @TempDir Path folder;

  private void run(String... options) throws Exception {
    try (Bridge bridge = new Bridge(folder)) {
      Path said = folder.resolve("said.txt");
      List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
      command.addAll(List.of(options));
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
      builder.environment().put("COPLANAR", bridge.standIn().toString());
      builder.environment().put("TMPDIR", folder.toString());
      Process script = builder.start();
      boolean ended = script.waitFor(4, TimeUnit.MINUTES);
      script.destroy();
      String text = Files.readString(said, StandardCharsets.UTF_8);
      assertThat(ended).as(text).isTrue();
      assertThat(script.exitValue()).as(text).isZero();
      assertThat(text)
          .contains("refused NOT_CERTIFIED", "refused FATAL_FINDING", "refused LOT_WORN")
          .contains("lot/epoxy-resin/R-1: 12 connectors", "intact: ", "as the rules have it: ")
          .endsWith("every cheat refused, the ledger verified.\n");
    }
  }

  @Test
  void onSqlite() throws Exception {
    run();
  }

  @Test
  void onPostgreSql() throws Exception {
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder().setServerConfig("fsync", "on").start()) {
      run("--database", server.getJdbcUrl("postgres", "postgres"));
    }
  }
}
