// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class BudgetCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private Path link(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text + "\n");
  }

  private Path good() throws IOException {
    return link(
        "good.yaml",
        """
        wavelength_nm: 1310
        fiber: {type: OS2, length_km: 0.5}  # a comment
        splices: 1
        pairs: [elite, standard, 0.28, {class: elite, measured_db: 0.21}]
        modules: [0.6]
        application: 400GBASE-DR4
        """);
  }

  @Test
  void theWholeDocument() throws IOException {
    Path file = good();
    Coplanar run = Coplanar.run("budget", file, "--json");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    JsonNode doc = JSON.readTree(run.out());
    assertThat(doc.get("schema").asString()).isEqualTo("coplanar/budget/1");
    assertThat(doc.get("file").asString()).isEqualTo(file.toString());
    assertThat(doc.get("loss_db").asDouble()).isEqualTo(2.74);
    assertThat(doc.get("component_limit_db").asDouble()).isEqualTo(5.05);
    assertThat(doc.get("application_limit_db").asDouble()).isEqualTo(3);
    assertThat(doc.get("margin_db").asDouble()).isEqualTo(0.26);
    assertThat(doc.get("limit_provenance").asString()).isEqualTo("recalled");
    assertThat(doc.get("parts")).hasSize(4);
    assertThat(doc.get("parts").get(2).get("part").asString()).isEqualTo("pairs");
    assertThat(doc.get("parts").get(2).get("largest").asInt()).isEqualTo(2);
    assertThat(doc.get("result").asString()).isEqualTo("PASS");
    assertThat(doc.get("settings").get("os2_db_per_km").asDouble()).isEqualTo(0.5);
    assertThat(doc.get("settings").propertyNames())
        .doesNotContain("pair_grade_a_db", "max_gap_s", "roi_x_um");
  }

  @Test
  void goodLinksAreReportedBesideBadOnes() throws IOException {
    Path over = link("over.yaml", "{pairs: [0.8], limit_db: 1}");
    Path open = link("open.yaml", "pairs: [0.3]");
    Path bad = link("bad.yaml", "pairs: [best]");
    Coplanar run = Coplanar.run("budget", over, bad, open, good(), "--json");
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(run.out().lines()).hasSize(3);
    assertThat(run.err().lines()).hasSize(1).first().asString().contains("bad.yaml, line 1: ");
    assertThat(Coplanar.run("budget", open, over).code()).isEqualTo(ExitCode.FAIL);
    Coplanar unjudged = Coplanar.run("budget", open, "--json");
    assertThat(unjudged.code()).isEqualTo(ExitCode.NOT_JUDGED);
    JsonNode doc = JSON.readTree(unjudged.out());
    assertThat(doc.get("application_limit_db").isNull()).isTrue();
    assertThat(doc.get("margin_db").isNull()).isTrue();
    assertThat(doc.get("length_km").isNull()).isTrue();
    assertThat(doc.get("reasons").get(0).asString()).startsWith("NO_LIMIT: ");
  }

  @Test
  void tablesAreSettings() throws IOException {
    Coplanar run = Coplanar.run("budget", good(), "--json", "--set", "os2_db_per_km=1.5");
    assertThat(run.code()).isEqualTo(ExitCode.FAIL);
    assertThat(JSON.readTree(run.out()).get("loss_db").asDouble()).isEqualTo(3.24);
    assertThat(Coplanar.run("settings").out()).contains("pair_elite_db = 0.35", "max_gap_s = 60");
  }

  @Test
  void textAndPictureSayWhatEatsTheBudget() throws IOException {
    Path out = folder.resolve("budget.png");
    Coplanar run = Coplanar.run("budget", good(), "--picture", out);
    assertThat(run.out())
        .contains("Most of it goes into pairs: 1.59 of 2.74 dB (58 %)", "PASS, margin 0.26 dB");
    assertThat(out).isNotEmptyFile();
    Path nothing = link("zero.yaml", "{measured_db: 0}");
    assertThat(Coplanar.run("budget", nothing, "--picture", out).err()).isEmpty();
  }
}
