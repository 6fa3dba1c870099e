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

/** The commands that the README shows are run, in its order, in an empty folder. */
class ReadmeTest {
  private static final String PROGRAM = "./coplanar ";

  @TempDir private Path folder;

  @Test
  void everyCommandWorks() throws IOException {
    List<String> commands =
        Repository.read(Repository.ROOT.resolve("README.md"))
            .lines()
            .filter(l -> l.startsWith(PROGRAM))
            .map(l -> l.substring(PROGRAM.length()).replaceFirst("\\s+#.*", ""))
            .toList();
    assertThat(commands).hasSizeGreaterThan(8).contains("demo");
    Files.createDirectory(folder.resolve("scans"));
    for (String command : commands) {
      run(command);
      if (command.contains("-o scan.x3p")) {
        Files.copy(folder.resolve("scan.x3p"), folder.resolve("scans/one.x3p"));
      }
    }
    assertThat(folder).isDirectoryContaining("glob:**/scan.png");
    assertThat(folder).isDirectoryContaining("glob:**/geometry.csv");
    assertThat(Files.readString(folder.resolve("truth.json"))).contains("\"height_nm\"");
  }

  private void run(String command) throws IOException {
    String[] parts = command.split(" > ");
    String[] args = Arrays.stream(parts[0].split(" ")).map(this::inFolder).toArray(String[]::new);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code;
    try (PrintStream o = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream e = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      code = Main.run(args, Console.ofStreams(o, e));
    }
    // the template has no limits yet, and says so
    int expected = command.contains("our-profile.yaml") && parts.length == 1 ? 4 : 0;
    assertThat(code)
        .as("%s%s\n%s", PROGRAM, command, err.toString(StandardCharsets.UTF_8))
        .isEqualTo(expected);
    assertThat(out.size() > 0 || command.contains(" -o ") || command.startsWith("convert"))
        .as("%s%s says something", PROGRAM, command)
        .isTrue();
    if (parts.length == 2) {
      Files.write(folder.resolve(parts[1].strip()), out.toByteArray());
    }
  }

  /** File names stand for files in the test's own folder, examples for those of the house. */
  private String inFolder(String argument) {
    if (argument.startsWith("examples/")) {
      return Repository.ROOT.resolve(argument).toString();
    }
    return argument.matches("[\\w-]+(\\.(x3p|gsf|png|csv|json|yaml)|/)")
        ? folder.resolve(argument).toString()
        : argument;
  }
}
