// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.line.store.FixtureRows.Of;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fixture as it stands.
 *
 * @param loaded how many connectors sit in it
 * @param runs how many steps it went through
 * @param step the last of them; null before the first
 * @param quarantines how many are open
 * @param station where it was seen last
 * @param at when
 */
public record FixtureStanding(
    String fixture,
    int positions,
    int loaded,
    int runs,
    @Nullable String step,
    int quarantines,
    String station,
    Instant at) {

  static FixtureStanding of(Row<Of> row) {
    return new FixtureStanding(
        row.text(Of.FIXTURE),
        (int) row.number(Of.POSITIONS),
        (int) row.number(Of.LOADED),
        (int) row.number(Of.RUNS),
        row.find(Of.STEP),
        (int) row.number(Of.QUARANTINES),
        row.text(Of.STATION),
        Instant.ofEpochMilli(row.number(Of.AT_MS)));
  }
}
