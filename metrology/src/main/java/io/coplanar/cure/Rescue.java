// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

/**
 * What would have saved a failed cure, and until when.
 *
 * @param code the reason that it answers
 * @param untilS the latest moment for it, on the log's clock
 * @param action what to do by then, for people
 */
public record Rescue(CureReason.Code code, double untilS, String action) {}
