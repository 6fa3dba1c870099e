// SPDX-License-Identifier: Apache-2.0
package io.coplanar.judge;

import io.coplanar.evidence.Characteristic;

/**
 * One value held against one limit.
 *
 * @param characteristic what was measured
 * @param limit what it was held against
 * @param reason why it is not PASS, a sentence; empty for PASS
 * @param fatal whether this FAIL cannot be released by anyone (a core dip over its limit)
 */
public record Verdict(
    Characteristic characteristic, Limit limit, Result result, String reason, boolean fatal) {}
