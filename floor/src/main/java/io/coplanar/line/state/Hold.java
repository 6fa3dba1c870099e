// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.state;

import org.jspecify.annotations.Nullable;

/**
 * Why a connector stands still.
 *
 * @param quarantine the quarantine that it is part of; null where it is none's
 */
public record Hold(String id, String reason, @Nullable String quarantine, String placedBy) {}
