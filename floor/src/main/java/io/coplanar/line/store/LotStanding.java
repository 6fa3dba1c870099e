// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.line.store.LotRows.Of;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lot as it stands; whether it may be used is for the gates to say.
 *
 * @param supplierLot the supplier's number; null for a mix
 * @param unit of {@code amount} and {@code left}, for people
 * @param left what nobody has taken yet
 * @param usesMax how many steps may use it; null where they are not counted
 * @param expires null for a mix, which has a pot life
 * @param released whether a second person let it be used; a mix always is
 * @param blocked why nobody may use it; null where nobody blocked it
 * @param mixed when it was mixed; null where it came in as it is
 * @param broughtBy who received or mixed it
 * @param at when something happened to it last
 */
public record LotStanding(
    String kind,
    String lot,
    @Nullable String supplierLot,
    String unit,
    long amount,
    long left,
    int uses,
    @Nullable Integer usesMax,
    @Nullable Instant expires,
    boolean released,
    @Nullable String blocked,
    @Nullable Instant mixed,
    String broughtBy,
    Instant at) {

  static LotStanding of(Row<Of> row) {
    String key = row.text(Of.LOT);
    int slash = key.indexOf('/');
    return new LotStanding(
        key.substring(0, slash),
        key.substring(slash + 1),
        row.find(Of.SUPPLIER_LOT),
        row.text(Of.UNIT),
        row.number(Of.AMOUNT),
        row.number(Of.LEFT_OVER),
        (int) row.number(Of.USES),
        row.integer(Of.USES_MAX),
        row.time(Of.EXPIRES_MS),
        row.number(Of.RELEASED) > 0,
        row.find(Of.BLOCKED),
        row.time(Of.MIXED_MS),
        row.text(Of.BROUGHT_BY),
        Instant.ofEpochMilli(row.number(Of.AT_MS)));
  }
}
