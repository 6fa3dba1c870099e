// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.line.store.HoldRows.Of;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What holds a connector, or held it.
 *
 * @param quarantine the quarantine that it is part of; null where it is none's
 * @param releasedBy null while it is open
 * @param released null while it is open
 */
public record Held(
    String serial,
    String hold,
    String reason,
    @Nullable String quarantine,
    String placedBy,
    Instant placed,
    @Nullable String releasedBy,
    @Nullable Instant released) {

  static Held of(Row<Of> row) {
    return new Held(
        row.text(Of.SERIAL),
        row.text(Of.HOLD),
        row.text(Of.REASON),
        row.find(Of.QUARANTINE),
        row.text(Of.PLACED_BY),
        Instant.ofEpochMilli(row.number(Of.PLACED_MS)),
        row.find(Of.RELEASED_BY),
        row.time(Of.RELEASED_MS));
  }
}
