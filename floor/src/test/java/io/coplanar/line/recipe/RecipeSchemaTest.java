// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.coplanar.cleanliness.profile.FaceProfiles;
import io.coplanar.cure.Recipes;
import io.coplanar.evidence.InputFault;
import io.coplanar.judge.Profiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The schema and the reader say the same of every file's form. */
class RecipeSchemaTest {
  private static final String ID = io.coplanar.line.recipe.Recipes.DEFAULT;
  private static final String SHIPPED =
      new String(io.coplanar.line.recipe.Recipes.bytes(ID), StandardCharsets.UTF_8);
  private static final Path FILE =
      Path.of(System.getProperty("coplanar.root"), "recipes/line/recipe.schema.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theShippedRecipesAreValid() throws IOException {
    for (String id : io.coplanar.line.recipe.Recipes.ids()) {
      byte[] bytes = io.coplanar.line.recipe.Recipes.bytes(id);
      assertThat(errors(new String(bytes, StandardCharsets.UTF_8))).as(id).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          revision: 1|revision: 0
          revision: 1|revision: one
          fibers: 12|fibers: 13
          polish: apc|polish: matt
          fiber: sm|fiber: glass
          work: strip|work: strap
          on: cable|on: table
          unit: mm, min: 7|unit: furlong, min: 7
          unit: mm, min: 7|unit: mm, min: seven
          unit: mm, min: 7,|unit: mm,
          min: 7, provenance: published,|min: 7,
          min: 7, provenance: published,|min: 7, provenance: hearsay,
          class: jacket-stripper|class: scissors
          class: jacket-stripper|class: [jacket-stripper, jacket-stripper]
          kind: ferrule|kind: superglue
          kind: ferrule, draws: 1, unit: piece|kind: ferrule, draws: 1
          kind: ferrule, draws: 1, unit: piece|kind: ferrule, draws: 1, unit: mg
          kind: ferrule, draws: 1, unit: piece|kind: ferrule, unit: piece
          of: nubs|of: luck
          of: nubs|of: nubs, recipe: 353nd-150c-4min
          profile: house-sm-apc-12|profile: lenient
          recipe: 353nd-150c-4min|recipe: sunshine
          of: cleanliness}|of: cleanliness, profile: spotless}
          cable_type: B|cable_type: D
          gate: choice, name: spring|gate: chance, name: spring
          class: jacket-stripper|class: jacket-stripper, optional: true
          wavelengths_nm: [1310, 1550]|wavelengths_nm: [1310, 15.5]
          wavelengths_nm: [1310, 1550]|wavelengths_nm: [1310, 155]
          insertion_loss: {max: 0.35, unit: dB|insertion_loss: {max: 0.35, unit: mm
          insertion_loss: {max: 0.35, unit: dB|insertion_loss: {max: 0.35, guard: -1, unit: dB
          pot_life: {max: 180, unit: min|pot_life: {max: 180, unit: mm
          draws: 50|draws: -50
          warm: true|warm: maybe
          at_most: 2|at_most: 0
          proof: image|proof: promise
          """)
  void schemaAndReaderBothRefuse(String from, String to) throws IOException {
    assertThat(SHIPPED).contains(from);
    String broken = SHIPPED.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
    assertThat(errors(broken)).isNotEmpty();
    assertThat(readable(broken)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          fibers: 12|fibers: 2x12
          one_of: [pinned-metal-clamp, unpinned]|one_of: unpinned
          max: 0.35, unit: dB|max: 0.35, guard: 0.02, unit: dB
          wavelengths_nm: [1310, 1550]|wavelengths_nm: 1310
          unit: "1"|unit: 1
          max: 24, unit: h|max: 1, unit: d
          calibrated: true|calibrated: false
          of: cleanliness}|of: cleanliness, profile: iec61300-3-35-2022-sm-mpo}
          """)
  void schemaAndReaderBothAccept(String from, String to) throws IOException {
    assertThat(SHIPPED).contains(from);
    String other = SHIPPED.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
    assertThat(errors(other)).isEmpty();
    assertThat(readable(other)).isTrue();
  }

  @Test
  void itsWordsAreTheReaders() throws IOException {
    JsonNode defs = JSON.readTree(Files.readString(FILE)).get("$defs");
    JsonNode tool = defs.get("tool").get("properties").get("class").get("oneOf").get(0);
    assertThat(words(tool)).isEqualTo(ToolClass.ids());
    assertThat(words(defs.get("lot").get("properties").get("kind"))).isEqualTo(LotKind.ids());
    assertThat(words(defs.get("step").get("properties").get("work"))).isEqualTo(Work.ids());
    assertThat(words(defs.get("value").get("properties").get("unit"))).containsAll(Unit.ids());
    assertThat(words(defs.get("verdict_cure").get("properties").get("recipe")))
        .isEqualTo(Recipes.ids());
    assertThat(words(defs.get("verdict_geometry").get("properties").get("profile")))
        .isEqualTo(Profiles.ids());
    assertThat(words(defs.get("verdict_cleanliness").get("properties").get("profile")))
        .isEqualTo(FaceProfiles.ids());
    assertThat(words(defs.get("cleaning").get("properties").get("method").get("oneOf").get(0)))
        .isEqualTo(GateSpec.Cleaning.METHODS);
  }

  private static List<String> words(JsonNode property) {
    List<String> words = new ArrayList<>();
    property.get("enum").forEach(w -> words.add(w.asString()));
    return words;
  }

  private static List<Error> errors(String yaml) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(FILE));
    Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return schema.validate(JSON.valueToTree(tree));
  }

  private static boolean readable(String yaml) {
    try {
      RecipeReader.read(yaml.getBytes(StandardCharsets.UTF_8), "x.yaml");
      return true;
    } catch (InputFault e) {
      return false;
    }
  }
}
