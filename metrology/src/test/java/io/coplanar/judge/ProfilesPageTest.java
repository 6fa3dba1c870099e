// SPDX-License-Identifier: Apache-2.0
package io.coplanar.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/profiles.md says of profiles is so. */
class ProfilesPageTest {
  private static String page = "";

  @BeforeAll
  static void read() throws IOException {
    page =
        Files.readString(Path.of(System.getProperty("coplanar.root", ".."), "docs", "profiles.md"));
  }

  @Test
  void itsExampleIsAValidProfile() throws InputFault {
    String yaml = page.substring(page.indexOf("```yaml\n") + 8);
    yaml = yaml.substring(0, yaml.indexOf("```"));
    Profile profile = ProfileFile.parse(yaml.getBytes(StandardCharsets.UTF_8), "docs/profiles.md");
    assertThat(profile.limits()).hasSize(4);
    assertThat(profile.decision().guardFactor()).isEqualTo(1.64);
  }

  @Test
  void itListsTheShippedProfiles() {
    assertThat(Profiles.ids()).allSatisfy(id -> assertThat(page).contains("| `" + id + "` |"));
  }

  @Test
  void itsTableHasTheHouseFigures() throws InputFault {
    for (Limit limit : Profiles.get("house-sm-apc-12").limits()) {
      List<String> numbers =
          DoubleStream.of(limit.min(), limit.max())
              .filter(d -> !Double.isNaN(d))
              .mapToObj(Sentences::number)
              .toList();
      String row =
          page.lines()
              .filter(l -> l.startsWith("| `" + limit.parameter() + "` |"))
              .findFirst()
              .orElse("no row for " + limit.parameter());
      assertThat(row.split("\\|")[2]).as(row).contains(numbers);
      assertThat(row.split("\\|")[3]).as(row).startsWith(" " + limit.provenance().id());
    }
  }
}
