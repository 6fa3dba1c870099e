// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.ledger.blob.Blob;
import io.coplanar.ledger.blob.Claim;
import io.coplanar.line.LineCommand;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.RecipeCheck;
import io.coplanar.line.recipe.Recipes;
import io.coplanar.people.Action;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Field;
import io.coplanar.web.html.Form;
import io.coplanar.web.html.FormPage;
import io.coplanar.web.http.Call;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code /recipes/propose}: a shipped recipe, or one that was written, is to be a revision. */
final class RecipePropose {
  static final FormPage PAGE =
      FormPage.of("recipe-propose", "/recipes/propose", Action.PROPOSE_RECIPE)
          .asks(
              call ->
                  List.of(
                      Field.choice("shipped", shipped()).optional(),
                      Field.of("yaml", Field.Kind.AREA).optional()))
          .command((call, form) -> propose(call, form))
          .back("/recipes");

  private RecipePropose() {}

  static List<Field.Choice> shipped() {
    return Recipes.ids().stream().map(id -> new Field.Choice(id, id)).toList();
  }

  private static LineCommand propose(Call call, Form form) throws Exception {
    String id = form.textOrNull("shipped");
    String yaml = form.textOrNull("yaml");
    if ((id == null) == (yaml == null)) {
      throw Form.wrong("shipped", Catalog.say("wrong.one-of-both"));
    }
    if (id != null && !Recipes.ids().contains(id)) {
      throw Form.wrong("shipped", Catalog.say("wrong.none-ticked"));
    }
    return of(
        call, id != null ? Recipes.bytes(id) : (yaml + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Stores a recipe's file; on disk when it returns.
   *
   * @throws InputFault where it may not be released, with every reason
   */
  static LineCommand.ProposeRecipe of(Call call, byte[] file) throws Exception {
    RecipeCheck.Checked checked = RecipeCheck.check(file, "recipe");
    Recipe recipe = checked.recipe();
    if (recipe == null) {
      throw Form.wrong(
          "yaml", String.join("; ", checked.problems().stream().map(Object::toString).toList()));
    }
    try (InputStream in = new ByteArrayInputStream(file)) {
      Blob blob = call.parts().blobs().put(in, new Claim(file.length, null));
      return new LineCommand.ProposeRecipe(recipe.id(), recipe.revision(), blob.hash().hex());
    }
  }
}
