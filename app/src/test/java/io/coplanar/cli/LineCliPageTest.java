// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/line-cli.md names every command of the line, and no other. */
class LineCliPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("coplanar.root", "..")).resolve("docs/line-cli.md");

  @Test
  void thePageAndTheHelpNameTheSameCommands() throws Exception {
    String page = Files.readString(PAGE, StandardCharsets.UTF_8);
    Set<String> onPage = words("(?:`|coplanar )line ([a-z]+)", page);
    assertThat(onPage).isEqualTo(commands("line"));
    for (String group : Set.of("deviation", "fixture", "lot", "tool", "recipe", "evidence")) {
      String row =
          page.lines().filter(l -> l.startsWith("| `line " + group + " ")).findFirst().orElse("");
      Set<String> named = words("`(?:line " + group + " )?([a-z]+)`", row.split("\\|", 3)[1]);
      assertThat(named).as(group).isEqualTo(commands("line", group));
    }
  }

  private static Set<String> commands(String... words) {
    String help = Coplanar.run((Object[]) (String.join(" ", words) + " --help").split(" ")).out();
    String list = help.substring(help.indexOf("Commands:\n")).split("\n\n", 2)[0];
    return words("(?m)^  ([a-z]+) ", list);
  }

  private static Set<String> words(String regex, String text) {
    Set<String> found = new TreeSet<>();
    Pattern.compile(regex).matcher(text).results().forEach(r -> found.add(r.group(1)));
    return found;
  }
}
