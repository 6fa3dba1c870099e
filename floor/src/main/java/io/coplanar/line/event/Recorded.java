// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.event;

import java.time.Instant;

/**
 * An event as it stands in the ledger.
 *
 * @param version its place in its stream, from 1
 * @param at the server's clock, which never runs backwards from entry to entry
 * @param who the person's random id, or the program
 * @param where the station
 */
public record Recorded<E extends Event>(
    E event, long version, Instant at, String who, String where) {}
