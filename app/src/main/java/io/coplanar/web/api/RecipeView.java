// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.state.RecipeShelf;
import java.util.Comparator;
import java.util.List;

/** A recipe's revisions as answers show them, oldest first. */
record RecipeView(String recipe, List<RecipeShelf.Revision> revisions) {
  RecipeView {
    revisions = List.copyOf(revisions);
  }

  static RecipeView of(RecipeShelf shelf) {
    return new RecipeView(
        shelf.id(),
        shelf.revisions().values().stream()
            .sorted(Comparator.comparing(RecipeShelf.Revision::number))
            .toList());
  }
}
