// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import java.util.List;
import java.util.Locale;

/** Which connectors a list is to hold. */
public sealed interface UnitQuery {
  /** All. */
  record All() implements UnitQuery {}

  /** The ends of a cable. */
  record OfCable(String cable) implements UnitQuery {}

  /** What sits in a fixture. */
  record InFixture(String fixture) implements UnitQuery {}

  /** What passed this step last. */
  record After(String step) implements UnitQuery {}

  /** What stands before the step at this place of a recipe's revision, from 0. */
  record Before(String recipe, int revision, int place) implements UnitQuery {}

  /** What stands so. */
  record Standing(Whereabouts.Standing standing) implements UnitQuery {}

  /** The condition in SQL, with a mark for each parameter; it ends so that another can follow. */
  default String condition() {
    return switch (this) {
      case All q -> "";
      case OfCable q -> "cable = ? AND ";
      case InFixture q -> "fixture = ? AND ";
      case After q -> "step = ? AND ";
      case Before q -> "recipe = ? AND revision = ? AND place = ? AND ";
      case Standing q -> "standing = ? AND ";
    };
  }

  /** The parameters, texts and whole numbers. */
  default List<Object> parameters() {
    return switch (this) {
      case All q -> List.of();
      case OfCable q -> List.of(q.cable());
      case InFixture q -> List.of(q.fixture());
      case After q -> List.of(q.step());
      case Before q -> List.of(q.recipe(), (long) q.revision(), (long) q.place());
      case Standing q -> List.of(q.standing().name().toLowerCase(Locale.ROOT));
    };
  }
}
