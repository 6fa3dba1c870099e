// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.gate.Person;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.state.Cable;
import io.coplanar.line.state.EvidenceTrail;
import io.coplanar.line.state.Fixture;
import io.coplanar.line.state.Lot;
import io.coplanar.line.state.RecipeShelf;
import io.coplanar.line.state.Seen;
import io.coplanar.line.state.Tool;
import io.coplanar.line.state.Unit;
import io.coplanar.line.verdict.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known at one moment. Asking twice gives the same answer; every stream that was asked for
 * is one that the decision rests on.
 */
public interface World {
  Seen<Unit> unit(String serial);

  Seen<Fixture> fixture(String id);

  Seen<Cable> cable(String id);

  Seen<Lot> lot(String kind, String id);

  Seen<Tool> tool(String id);

  Seen<EvidenceTrail> evidence(String sha256);

  Seen<RecipeShelf> recipe(String id);

  Person person(String id);

  /** A recipe's content; null where the store has no such file, or it is no recipe. */
  @Nullable Recipe content(String sha256);

  /**
   * What forbids that a stored recipe is released; empty where nothing does.
   *
   * @param sha256 of a recipe's file
   */
  List<String> problems(String sha256);

  /** Whether bytes are stored under a hash. */
  boolean holds(String sha256);

  /** What the stored bytes say to a question, computed by us. */
  VerdictRecord verdict(Question question, String serial, String sha256);
}
