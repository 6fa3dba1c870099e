// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.line.gate.Gates;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Recipes;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped recipes can be worked to their label, and no other way than through their gates. */
class ShippedWalkTest {
  static List<String> ids() {
    return Recipes.ids();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyShippedRecipeLeadsToALabel(String id) throws Exception {
    Recipe recipe = Recipes.find(id);
    Walk walk = new Walk(recipe, Gates.all(), 7);
    for (int i = 0; i < 12; i++) {
      walk.cable();
    }
    assertThat(walk.labelled()).hasSizeGreaterThan(10);
    Auditor auditor = new Auditor(walk.shop(), recipe);
    walk.labelled().forEach(auditor::audit);
  }
}
