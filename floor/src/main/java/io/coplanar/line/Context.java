// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import java.time.Instant;

/**
 * Who asks, where and when.
 *
 * @param command the client's id of the command; also that of what the command creates
 * @param who the person's random id
 * @param where the station
 * @param now the server's clock; a station's own is never used
 * @param clockTrusted whether that clock ran without a jump since the server started
 */
public record Context(
    String command, String who, String where, Instant now, boolean clockTrusted) {}
