// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.state.Unit;
import java.util.List;
import java.util.Random;

/** Where a walk stands: before a step, with what it is done on. */
record Scene(
    Shop shop, Hands hands, Recipe recipe, Step step, String on, List<Unit> units, Random random) {
  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
