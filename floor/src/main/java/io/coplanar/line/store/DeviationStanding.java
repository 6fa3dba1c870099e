// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.line.store.DeviationRows.Of;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deviation as it stands; whether it stands in for a gate is for the gates to say.
 *
 * @param gates of that step, in spite of which somebody wants to go on
 * @param signedBy the second person; null while nobody has signed
 * @param signed null while nobody has signed
 * @param until from this moment on it no longer counts; null while nobody has signed
 */
public record DeviationStanding(
    String serial,
    String deviation,
    String step,
    List<String> gates,
    String reason,
    String requestedBy,
    Instant requested,
    @Nullable String signedBy,
    @Nullable Instant signed,
    @Nullable Instant until) {
  public DeviationStanding {
    gates = List.copyOf(gates);
  }

  static DeviationStanding of(Row<Of> row) {
    return new DeviationStanding(
        row.text(Of.SERIAL),
        row.text(Of.DEVIATION),
        row.text(Of.STEP),
        List.of(row.text(Of.GATES).split("\n", -1)),
        row.text(Of.REASON),
        row.text(Of.REQUESTED_BY),
        Instant.ofEpochMilli(row.number(Of.REQUESTED_MS)),
        row.find(Of.SIGNED_BY),
        row.time(Of.SIGNED_MS),
        row.number(Of.UNTIL_MS) == DeviationRows.UNSIGNED ? null : row.time(Of.UNTIL_MS));
  }
}
