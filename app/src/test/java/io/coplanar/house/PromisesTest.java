// SPDX-License-Identifier: Apache-2.0
package io.coplanar.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages that say which test holds a promise name no test that is not there. */
class PromisesTest {
  private static final Pattern NAMED =
      Pattern.compile("`([A-Z]\\w*(?:Test|Suite|Study|Speed))(?:\\.(\\w+))?`");

  @Test
  void everyTestThatAPageNamesIsThere() {
    Map<String, String> sources = new HashMap<>();
    for (Path file : Repository.files(".java")) {
      if (Repository.name(file).contains("src/test/")) {
        String name = String.valueOf(file.getFileName()).replace(".java", "");
        sources.put(name, Repository.read(file));
      }
    }
    for (Path page : Repository.files(".md")) {
      List<MatchResult> named = NAMED.matcher(Repository.read(page)).results().toList();
      for (MatchResult one : named) {
        String source = sources.get(one.group(1));
        assertThat(source).as("%s names %s", Repository.name(page), one.group()).isNotNull();
        if (one.group(2) != null) {
          assertThat(source)
              .as("%s names %s", Repository.name(page), one.group())
              .contains(" " + one.group(2) + "(");
        }
      }
    }
    assertThat(
            NAMED
                .matcher(Repository.read(Repository.ROOT.resolve("docs/ledger-promises.md")))
                .results())
        .hasSizeGreaterThan(50);
  }
}
