// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.line.recipe.Recipes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class RecipeCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private Path broken() throws IOException {
    String text = new String(Recipes.bytes(Recipes.DEFAULT), StandardCharsets.UTF_8);
    return Files.writeString(
        folder.resolve("broken.yaml"),
        text.replace("class: jacket-stripper", "class: scissors")
            .replace("max: 0.35, unit: dB", "max: 0.35, unit: furlong"));
  }

  @Test
  void aShippedRecipeMayBeReleased() {
    Coplanar run = Coplanar.run("recipe", "check", "mpo-sm-apc", "--json");
    assertThat(run.code()).isZero();
    JsonNode doc = JSON.readTree(run.out());
    assertThat(doc.get("schema").asString()).isEqualTo("coplanar/recipe-check/1");
    assertThat(doc.get("result").asString()).isEqualTo("PASS");
    assertThat(doc.get("revision").asInt()).isEqualTo(1);
    assertThat(doc.get("problems")).isEmpty();
  }

  @Test
  void everythingWrongIsNamedWithItsLine() throws IOException {
    Path file = broken();
    Coplanar run = Coplanar.run("recipe", "check", file);
    assertThat(run.code()).isEqualTo(ExitCode.FAIL);
    assertThat(run.out())
        .contains(file + ", line ", "'class' is 'scissors'", "'unit' is 'furlong'", "2 problems");
    JsonNode doc = JSON.readTree(Coplanar.run("recipe", "check", file, "--json").out());
    assertThat(doc.get("recipe").isNull()).isTrue();
    assertThat(doc.get("problems").get(0).get("code").asString()).isEqualTo("UNKNOWN_TOOL_CLASS");
  }

  @Test
  void whatIsNoRecipeAtAllIsWrongInput() throws IOException {
    Path noYaml = Files.writeString(folder.resolve("x.yaml"), "- [");
    assertThat(Coplanar.run("recipe", "check", noYaml).code()).isEqualTo(ExitCode.WRONG_INPUT);
    Coplanar run = Coplanar.run("recipe", "show", "soup");
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(run.err()).contains("recipe soup: does not exist; expected one of mpo-sm-apc, ");
    assertThat(Coplanar.run("recipe").code()).isEqualTo(ExitCode.WRONG_INPUT);
  }

  @Test
  void showsStepsWithTheirLimitsAndSources() throws IOException {
    Path picture = folder.resolve("flow.png");
    Coplanar run = Coplanar.run("recipe", "show", "mpo-sm-apc", "--picture", picture);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("aramid_length at least 7 mm", "published by others: a vendor's description")
        .contains("geometry → final, at most 3 times", "takes 50 mg, mix ratio 9.5 to 10.5");
    assertThat(Files.size(picture)).isBetween(20_000L, 600_000L);
    JsonNode doc = JSON.readTree(Coplanar.run("recipe", "show", "--json").out());
    assertThat(doc.get("steps")).hasSize(21);
    assertThat(Coplanar.run("recipe", "list").out()).contains("mpo-sm-apc-cure-two-stage");
    assertThat(JSON.readTree(Coplanar.run("recipe", "list", "--json").out()).get("recipes"))
        .hasSize(3);
  }
}
