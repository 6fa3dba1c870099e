// SPDX-License-Identifier: Apache-2.0
package io.coplanar.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.cli.Console;
import io.coplanar.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the page on the ledger are run, in its order, in an empty folder. */
class LedgerPageTest {
  private static final String PROGRAM = "./coplanar ";

  @TempDir private Path folder;

  @Test
  void everyCommandWorks() throws IOException {
    List<String> commands =
        Repository.read(Repository.ROOT.resolve("docs/ledger.md"))
            .lines()
            .filter(l -> l.startsWith(PROGRAM + "ledger "))
            .map(l -> l.substring(PROGRAM.length()).replaceFirst("\\s+#.*", ""))
            // another suite restores into a real PostgreSQL
            .filter(l -> !l.contains("jdbc:postgresql:"))
            .toList();
    assertThat(commands).hasSizeGreaterThan(13);
    Files.createDirectory(folder.resolve("shop"));
    Files.writeString(folder.resolve("shop/ann.json"), "{\"name\": \"Ann\"}");
    commands.forEach(this::run);
    assertThat(folder.resolve("shop/export/entries.jsonl")).exists();
    assertThat(folder.resolve("shop/after-fire/ledger.sqlite")).exists();
  }

  private void run(String command) {
    String[] args = Arrays.stream(command.split(" ")).map(this::inFolder).toArray(String[]::new);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code;
    try (PrintStream o = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream e = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      code = Main.run(args, Console.ofStreams(o, e));
    }
    assertThat(code).as("%s%s\n%s", PROGRAM, command, err).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).as("%s%s", PROGRAM, command).isEmpty();
    assertThat(out.size()).as("%s%s says something", PROGRAM, command).isPositive();
  }

  /** The page's two folders lie in the test's own. */
  private String inFolder(String argument) {
    return argument.startsWith("shop/") || argument.startsWith("safe/")
        ? folder.resolve(argument).toString()
        : argument;
  }
}
