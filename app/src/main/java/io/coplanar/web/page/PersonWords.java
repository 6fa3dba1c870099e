// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.Page;
import io.coplanar.line.store.RecipeStanding;
import io.coplanar.people.Role;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Field;
import io.coplanar.web.html.Form;
import io.coplanar.web.http.Call;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Roles and steps as a form offers them. */
final class PersonWords {
  private PersonWords() {}

  static Field roles() {
    return Field.ticks(
        "roles",
        Arrays.stream(Role.values())
            .map(r -> new Field.Choice(r.id(), Catalog.say("role." + r.id())))
            .toList());
  }

  static Set<Role> roles(Form form) throws InputFault {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (form.all("roles").contains(role.id())) {
        roles.add(role);
      }
    }
    if (roles.isEmpty()) {
      throw Form.wrong("roles", Catalog.say("wrong.none-ticked"));
    }
    return roles;
  }

  /** The steps of every released recipe. */
  static List<Field.Choice> steps(Call call) throws Exception {
    List<Field.Choice> steps = new ArrayList<>();
    try (LedgerReader reader = call.parts().ledger().reader()) {
      for (RecipeStanding r : new LineReader(reader).recipes(null, Page.MOST).items()) {
        Recipe recipe =
            r.releasedBy() == null || r.withdrawn() != null
                ? null
                : call.parts().line().<@Nullable Recipe>look(w -> w.content(r.sha256()));
        if (recipe == null) {
          continue;
        }
        for (Step step : recipe.steps()) {
          Field.Choice choice =
              new Field.Choice(r.recipe() + "/" + step.id(), r.recipe() + ": " + step.title());
          if (steps.stream().noneMatch(s -> s.value().equals(choice.value()))) {
            steps.add(choice);
          }
        }
      }
    }
    return steps;
  }
}
