// SPDX-License-Identifier: Apache-2.0
package io.coplanar.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.surface.SurfaceFormats;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documents point to exists. */
class DocsTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]+)(#[^)]*)?\\)");

  @Test
  void everyLinkLeadsToAFile() {
    List<String> broken = new ArrayList<>();
    for (Path page : Repository.files(".md")) {
      Matcher m = LINK.matcher(Repository.read(page));
      while (m.find()) {
        String target = m.group(1);
        if (!target.contains("://") && !Files.exists(page.resolveSibling(target))) {
          broken.add(Repository.name(page) + " → " + target);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void theArchitectureNamesEveryRoomAndNoOther() {
    String architecture = Repository.read(Repository.ROOT.resolve("ARCHITECTURE.md"));
    List<String> named =
        Pattern.compile("^### (\\w+)$", Pattern.MULTILINE)
            .matcher(architecture)
            .results()
            .map(r -> r.group(1))
            .toList();
    assertThat(named).containsExactlyInAnyOrderElementsOf(Rooms.names());
  }

  @Test
  void thePageOnFormatsHasARowForEach() {
    List<String> rows =
        Pattern.compile("^\\| `(\\w+)` \\| ([^|]*)\\|", Pattern.MULTILINE)
            .matcher(Repository.read(Repository.ROOT.resolve("docs/formats.md")))
            .results()
            .map(r -> r.group(1) + (r.group(2).isBlank() ? "" : " written"))
            .toList();
    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(
            SurfaceFormats.list().stream()
                .map(f -> f.id() + (f.writable() ? " written" : ""))
                .toList());
  }
}
