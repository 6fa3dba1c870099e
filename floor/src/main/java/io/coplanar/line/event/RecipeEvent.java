// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.event;

import java.util.List;

/** What happens to a recipe of the line: the stream {@code recipe/<id>}. */
public sealed interface RecipeEvent extends Event
    permits AttemptRefused,
        RecipeEvent.RecipeProposed,
        RecipeEvent.RecipeReleased,
        RecipeEvent.RecipeWithdrawn {

  /** Somebody wants this file to be a revision. */
  record RecipeProposed(int revision, String sha256) implements RecipeEvent {
    @Override
    public List<String> blobs() {
      return List.of(sha256);
    }
  }

  /** A second person lets travellers begin on it. */
  record RecipeReleased(int revision, String sha256) implements RecipeEvent {}

  /** No traveller begins on it any more; those on it go on. */
  record RecipeWithdrawn(int revision, String reason) implements RecipeEvent {}
}
