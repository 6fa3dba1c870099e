// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CureCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private Path log(String name, String rows) throws IOException {
    return Files.writeString(
        folder.resolve(name), "seconds,celsius\n" + rows.replace(' ', '\n') + "\n");
  }

  private Path good() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int s = 0; s <= 720; s += 60) {
      double c = s <= 180 ? 25 + 125 * s / 180.0 : s <= 420 ? 150 : 150 - 110 * (s - 420) / 300.0;
      rows.append(s).append(',').append(c).append(' ');
    }
    return log("good.csv", rows.toString().strip());
  }

  @Test
  void theWholeDocument() throws IOException {
    Path file = good();
    Coplanar run = Coplanar.run("cure", file, "--json");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    JsonNode doc = JSON.readTree(run.out());
    assertThat(doc.get("schema").asString()).isEqualTo("coplanar/cure/1");
    assertThat(doc.get("file").asString()).isEqualTo(file.toString());
    assertThat(doc.get("recipe").asString()).isEqualTo("353nd-150c-4min");
    assertThat(doc.get("equivalent_minutes_at_150c").asDouble()).isCloseTo(5.54864, within(5e-6));
    assertThat(doc.get("degree_of_cure").asDouble()).isCloseTo(0.987415, within(5e-7));
    assertThat(doc.get("glass_transition_c").asDouble()).isCloseTo(119.553, within(5e-4));
    assertThat(doc.get("peak_c").asDouble()).isEqualTo(150);
    assertThat(doc.get("longest_gap_s").asDouble()).isEqualTo(60);
    assertThat(doc.get("mix_to_oven_min").isNull()).isTrue();
    assertThat(doc.get("result").asString()).isEqualTo("PASS");
    assertThat(doc.get("reasons")).isEmpty();
    assertThat(doc.get("settings").get("max_gap_s").asDouble()).isEqualTo(60);
    assertThat(doc.get("settings").propertyNames())
        .contains("activation_energy_kj_per_mol", "tg_lambda")
        .doesNotContain("pot_life_min", "roi_x_um", "hertz");
  }

  @Test
  void unknownIsNullAndTheGravestCodeCounts() throws IOException {
    Path short1 = log("short.csv", "0,25 60,100 120,100 180,40");
    Path broken = log("broken.csv", "0,25 0,30");
    Coplanar run = Coplanar.run("cure", short1, good(), broken, "--json");
    assertThat(run.code()).isEqualTo(ExitCode.FAIL);
    JsonNode doc = JSON.readTree(run.out().lines().toList().get(2));
    assertThat(doc.get("result").asString()).isEqualTo("NOT_JUDGED");
    assertThat(doc.get("reasons").get(0).asString()).startsWith("TIME_ORDER: ");
    for (String name :
        new String[] {
          "equivalent_minutes_at_150c", "degree_of_cure", "glass_transition_c", "longest_gap_s"
        }) {
      assertThat(doc.get(name).isNull()).as(name).isTrue();
    }
    assertThat(doc.get("peak_c").asDouble()).isEqualTo(30);
    assertThat(Coplanar.run("cure", broken).code()).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(Coplanar.run("cure", short1).out())
        .contains("DOSE: ", "Could have been saved until 120 s: stay ", "FAIL by recipe");
  }

  @Test
  void oneSentenceForWhatIsWrong() throws IOException {
    Path bad = log("bad.csv", "zero,25");
    Coplanar run = Coplanar.run("cure", bad, folder, folder.resolve("none.csv"), good(), "--json");
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.err().lines().toList())
        .satisfiesExactly(
            l -> assertThat(l).contains("bad.csv, line 2: seconds is 'zero'; expected a number"),
            l -> assertThat(l).endsWith("is a folder; expected an oven's log"),
            l -> assertThat(l).endsWith("none.csv: there is no such file or folder"));
    Coplanar recipe = Coplanar.run("cure", good(), "--recipe", "superglue");
    assertThat(recipe.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(recipe.err()).contains("recipe superglue: does not exist; expected one of 353nd-");
  }

  @Test
  void recipesSettingsAndTheMix() throws IOException {
    Path file = good();
    assertThat(Coplanar.run("cure", file, "--recipe", "353nd-tds-recommended").code())
        .isEqualTo(ExitCode.FAIL);
    assertThat(Coplanar.run("cure", file, "--set", "max_gap_s=59").code())
        .isEqualTo(ExitCode.NOT_JUDGED);
    Coplanar late = Coplanar.run("cure", file, "--mixed-at", "-20000", "--json");
    assertThat(late.code()).isEqualTo(ExitCode.FAIL);
    assertThat(JSON.readTree(late.out()).get("reasons").get(0).asString()).startsWith("POT_LIFE: ");
    Path own =
        Files.writeString(
            folder.resolve("own.yaml"),
            "id: ours\ntitle: ours\nepoxy: 353ND\nminutes_at_150c: 5.5\nbasis: tests\n"
                + "provenance: house\nsource: report 7\n");
    Coplanar ours = Coplanar.run("cure", file, "--recipe", own, "--json");
    assertThat(ours.code()).isZero();
    assertThat(JSON.readTree(ours.out()).get("required_minutes_at_150c").asDouble()).isEqualTo(5.5);
  }

  @Test
  void aPictureOfEveryLogEvenAnEmptyOne() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.csv"), "seconds,celsius\n");
    Path gap = log("gap.csv", "0,25 100,150 400,190 500,40");
    Path still = log("still.csv", "5,25 5,25");
    Path out = folder.resolve("cure.png");
    Coplanar run = Coplanar.run("cure", good(), empty, gap, still, "--picture", out);
    assertThat(run.err()).isEmpty();
    for (String name : new String[] {"good", "empty", "gap", "still"}) {
      assertThat(folder.resolve("cure-" + name + ".png")).isNotEmptyFile();
    }
  }
}
