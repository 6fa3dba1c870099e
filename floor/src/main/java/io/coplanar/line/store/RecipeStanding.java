// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.line.store.RecipeRows.Of;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a recipe as it stands.
 *
 * @param sha256 its file
 * @param releasedBy the second person; null where nobody has released it
 * @param withdrawn why no traveller may begin on it; null where one may
 * @param at when something happened to it last
 */
public record RecipeStanding(
    String recipe,
    int revision,
    String sha256,
    String proposedBy,
    @Nullable String releasedBy,
    @Nullable String withdrawn,
    Instant at) {

  static RecipeStanding of(Row<Of> row) {
    return new RecipeStanding(
        row.text(Of.RECIPE),
        (int) row.number(Of.REVISION),
        row.text(Of.SHA256),
        row.text(Of.PROPOSED_BY),
        row.find(Of.RELEASED_BY),
        row.find(Of.WITHDRAWN),
        Instant.ofEpochMilli(row.number(Of.AT_MS)));
  }
}
