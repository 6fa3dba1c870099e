// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.RecipeEvent;
import io.coplanar.line.event.Streams;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.state.RecipeShelf;
import java.util.List;

/** A revision of a recipe is proposed by one person and released by another, as one file. */
final class RecipeRules {
  private RecipeRules() {}

  static Decision propose(LineCommand.ProposeRecipe c, Deciding d) throws InputFault {
    String stream = Streams.recipe(Deciding.id("recipe", c.recipe()));
    RecipeShelf shelf = d.see(d.world().recipe(c.recipe()));
    d.refuse(
        shelf != null && shelf.revision(c.revision()) != null,
        "EXISTS",
        "A revision is proposed once.",
        c.recipe() + " " + c.revision(),
        "Give the file the next revision.");
    Recipe recipe = d.world().content(Deciding.sha256("sha256", c.sha256()));
    d.refuse(
        recipe == null,
        "NO_RECIPE",
        "What is proposed is a stored file that is a sound recipe.",
        c.sha256(),
        "Run 'coplanar recipe check' on the file, and store it.");
    for (String problem : recipe == null ? List.<String>of() : d.world().problems(c.sha256())) {
      d.because("RECIPE_UNSOUND", "What is proposed passes the check of recipes.")
          .found(problem)
          .next("Run 'coplanar recipe check' on the file, and mend it.");
    }
    d.refuse(
        recipe != null && (!recipe.id().equals(c.recipe()) || recipe.revision() != c.revision()),
        "OTHER_RECIPE",
        "The file is of the recipe and revision that it is proposed as.",
        recipe == null ? "" : recipe.id() + " " + recipe.revision(),
        "Propose it under its own id and revision.");
    d.happens(stream, new RecipeEvent.RecipeProposed(c.revision(), c.sha256()));
    return d.end(stream, List.of());
  }

  static Decision release(LineCommand.ReleaseRecipe c, Deciding d) throws InputFault {
    String stream = Streams.recipe(Deciding.id("recipe", c.recipe()));
    RecipeShelf.Revision revision = revision(c.recipe(), c.revision(), d);
    if (revision != null) {
      d.refuse(
          revision.releasedBy() != null || revision.withdrawn() != null,
          "NOT_PROPOSED",
          "What is released was proposed, and neither released nor withdrawn since.",
          c.recipe() + " " + c.revision(),
          "Nothing, or propose the next revision.");
      d.another(revision.proposedBy(), "A recipe is released by two people.");
      d.happens(stream, new RecipeEvent.RecipeReleased(c.revision(), revision.sha256()));
    }
    return d.end(stream, List.of());
  }

  static Decision withdraw(LineCommand.WithdrawRecipe c, Deciding d) throws InputFault {
    String stream = Streams.recipe(Deciding.id("recipe", c.recipe()));
    if (revision(c.recipe(), c.revision(), d) != null) {
      d.happens(stream, new RecipeEvent.RecipeWithdrawn(c.revision(), Deciding.reason(c.reason())));
    }
    return d.end(stream, List.of());
  }

  private static RecipeShelf.@org.jspecify.annotations.Nullable Revision revision(
      String recipe, int number, Deciding d) {
    RecipeShelf shelf = d.see(d.world().recipe(recipe));
    RecipeShelf.Revision revision = shelf == null ? null : shelf.revision(number);
    d.refuse(
        revision == null,
        "UNKNOWN",
        "There is what a command speaks of.",
        recipe + " " + number,
        "Propose this revision first.");
    return revision;
  }
}
