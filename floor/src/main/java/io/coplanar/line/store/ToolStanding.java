// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.line.store.ToolRows.Of;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tool as it stands; whether it may be used is for the gates to say.
 *
 * @param lifeMax how many uses its blade, pad or ferrule lasts; null where they are not counted
 * @param used how many of them are gone
 * @param warmUpS how long it must be on; null where it need not be
 * @param calibratedUntil null where it never was
 * @param onSince null where it is off
 * @param reference when its reference was taken; null where none counts
 * @param withdrawn why nobody may use it; null where anybody may
 * @param at when something happened to it last
 */
public record ToolStanding(
    String tool,
    String toolClass,
    List<String> ports,
    @Nullable Integer lifeMax,
    int used,
    @Nullable Integer warmUpS,
    @Nullable Instant calibratedUntil,
    @Nullable Instant onSince,
    @Nullable Instant reference,
    @Nullable String withdrawn,
    Instant at) {
  public ToolStanding {
    ports = List.copyOf(ports);
  }

  static ToolStanding of(Row<Of> row) {
    String ports = row.find(Of.PORTS);
    return new ToolStanding(
        row.text(Of.TOOL),
        row.text(Of.TOOL_CLASS),
        ports == null ? List.of() : List.of(ports.split(" ")),
        row.integer(Of.LIFE_MAX),
        (int) row.number(Of.USED),
        row.integer(Of.WARM_UP_S),
        row.time(Of.CALIBRATED_UNTIL_MS),
        row.time(Of.ON_SINCE_MS),
        row.time(Of.REFERENCE_MS),
        row.find(Of.WITHDRAWN),
        Instant.ofEpochMilli(row.number(Of.AT_MS)));
  }
}
