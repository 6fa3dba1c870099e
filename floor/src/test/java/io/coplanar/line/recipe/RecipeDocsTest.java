// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every example of docs/recipes.md is read, and there is one for each kind of gate. */
class RecipeDocsTest {
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  private static final String AROUND =
      """
      id: docs
      revision: 1
      title: t
      basis: b
      product: {fibers: 12, polish: apc, fiber: sm}
      steps:
        - id: before
          title: t
          work: other
          on: unit
          say: s
          gates:
            - {gate: choice, name: done, one_of: "yes"}
        - id: example
          title: t
          work: other
          on: unit
          say: s
          gates:
      """;

  @Test
  void theExamplesAreRead() throws IOException, InputFault {
    String page = Files.readString(Path.of(System.getProperty("coplanar.root"), "docs/recipes.md"));
    List<String> examples = EXAMPLE.matcher(page).results().map(r -> r.group(1)).toList();
    String gates = String.join("", examples).indent(6);
    Recipe recipe =
        RecipeReader.read((AROUND + gates).getBytes(StandardCharsets.UTF_8), "docs/recipes.md");
    List<GateSpec> read = recipe.steps().get(1).gates();
    assertThat(read.stream().<Object>map(GateSpec::getClass).distinct())
        .containsExactlyInAnyOrder((Object[]) GateSpec.class.getPermittedSubclasses());
    assertThat(examples).hasSize(7);
  }
}
