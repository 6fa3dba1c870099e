// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.line.store.CableRows.Of;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cable as it stands; where its ends are, is told of each of them.
 *
 * @param lot of kind {@code cable}
 * @param ends how many connectors end it
 * @param runs how many steps all its ends went through together
 * @param step the last of them; null before the first
 * @param station where something happened to all of it last
 * @param at when
 */
public record CableStanding(
    String cable,
    String lot,
    int ends,
    int runs,
    @Nullable String step,
    String startedBy,
    Instant started,
    String station,
    Instant at) {

  static CableStanding of(Row<Of> row) {
    return new CableStanding(
        row.text(Of.CABLE),
        row.text(Of.LOT),
        (int) row.number(Of.ENDS),
        (int) row.number(Of.RUNS),
        row.find(Of.STEP),
        row.text(Of.STARTED_BY),
        Instant.ofEpochMilli(row.number(Of.STARTED_MS)),
        row.text(Of.STATION),
        Instant.ofEpochMilli(row.number(Of.AT_MS)));
  }
}
