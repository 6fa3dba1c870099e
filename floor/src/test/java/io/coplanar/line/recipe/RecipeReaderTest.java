// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Provenance;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeReaderTest {
  private static final String SHIPPED =
      new String(Recipes.bytes(Recipes.DEFAULT), StandardCharsets.UTF_8);

  @Test
  void theShippedRecipesAreRead() throws InputFault {
    for (String id : Recipes.ids()) {
      assertThat(Recipes.find(id).id()).isEqualTo(id);
      assertThat(Recipes.find(id).steps()).hasSize(21);
    }
  }

  @Test
  void limitsComeWithTheirSourceAndLine() throws InputFault {
    Recipe recipe = Recipes.find("mpo-sm-apc");
    GateSpec.Value aramid = (GateSpec.Value) gate(recipe, "strip", "value:aramid_length");
    assertThat(aramid.min()).isEqualTo(7);
    assertThat(aramid.max()).isNaN();
    assertThat(aramid.unit()).isEqualTo("mm");
    assertThat(aramid.limit().provenance()).isEqualTo(Provenance.PUBLISHED);
    assertThat(SHIPPED.lines().toList().get(aramid.line() - 1)).contains("aramid_length");
    GateSpec.Lot mix = (GateSpec.Lot) gate(recipe, "fill", "lot:epoxy-mix");
    assertThat(mix.draws()).isEqualTo(50);
    assertThat(mix.potLifeMin()).extracting(Limit::max).isEqualTo(180.0);
    GateSpec.Tool tester = (GateSpec.Tool) gate(recipe, "loss-test", "tool:loss-tester");
    assertThat(tester.referenceMaxAgeS()).isEqualTo(8 * 3600);
    GateSpec.Verdict loss = (GateSpec.Verdict) gate(recipe, "loss-test", "verdict:loss");
    assertThat(loss.ilMaxDb()).isEqualTo(0.35);
    assertThat(loss.rlMinDb()).isEqualTo(60);
    assertThat(loss.wavelengthsNm()).containsExactly(1310, 1550);
    assertThat(((GateSpec.Dwell) gate(recipe, "cool", "dwell:cure")).minS()).isEqualTo(600);
  }

  /** One change each to the shipped recipe; the complaint names the changed line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          revision: 1|revision: 0|'revision' is '0'
          unit: mm, min: 7|unit: furlong, min: 7|'unit' is 'furlong'
          unit: mm, min: 7|unit: mm, min: seven|'min' is 'seven'
          unit: mm, min: 7,|unit: mm,|there is no limit
          min: 8, max: 12|min: 18, max: 12|'min' is above 'max'
          min: 7, provenance: published,|min: 7,|a limit has no provenance
          min: 7, provenance: published,|min: 7, provenance: hearsay,|'provenance' is 'hearsay'
          class: jacket-stripper|class: scissors|'class' is 'scissors'
          kind: ferrule|kind: superglue|'kind' is 'superglue'
          of: nubs|of: luck|'of' is 'luck'
          profile: house-sm-apc-12|profile: lenient|'profile' is 'lenient'
          recipe: 353nd-150c-4min|recipe: sunshine|'recipe' is 'sunshine'
          cable_type: B|cable_type: D|'cable_type' is 'D'
          gate: choice, name: spring|gate: chance, name: spring|'gate' is 'chance'
          gate: tool, class: jacket-stripper|gate: tool, class: jacket-stripper, optional: true|unknown key 'optional'
          wavelengths_nm: [1310, 1550]|wavelengths_nm: [1310, 15.5]|'wavelengths_nm' names '15.5'
          after: denub|after: rough|which does not come before 'clean-1'
          since: cure|since: curing|'since' names no step
          back_to: clean-4|back_to: label|which does not come before 'inspect'
          id: denub|id: cool|a second step 'cool'
          draws: 50|draws: -50|'draws' is '-50'
          source: once a day before|source: once a day, before|unknown key 'before the first scan'
          """)
  void aFaultIsNamedWithItsLine(String from, String to, String wrong) {
    assertThat(SHIPPED).contains(from);
    String broken = SHIPPED.replaceFirst(Pattern.quote(from), to);
    List<String> before = SHIPPED.lines().toList();
    List<String> after = broken.lines().toList();
    assertThatThrownBy(() -> RecipeReader.read(broken.getBytes(StandardCharsets.UTF_8), "x.yaml"))
        .isInstanceOf(InputFault.class)
        .hasMessageContaining(wrong)
        .satisfies(
            e -> {
              String input = ((InputFault) e).input();
              int line = Integer.parseInt(input.substring("x.yaml, line ".length()));
              int changed = 0;
              while (before.get(changed).equals(after.get(changed))) {
                changed++;
              }
              assertThat(line - 1).isBetween(changed - 6, changed + 8);
            });
  }

  private static GateSpec gate(Recipe recipe, String step, String gate) {
    return recipe.steps().get(recipe.place(step)).gates().stream()
        .filter(g -> g.gate().equals(gate))
        .findFirst()
        .orElseThrow();
  }
}
