// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.event;

import org.jspecify.annotations.Nullable;

/**
 * One reason why an attempt was refused.
 *
 * @param code for programs, for example {@code LOT_EXPIRED}
 * @param gate which of the step's gates, as a deviation names it: {@code lot:epoxy-mix}
 * @param rule the rule as a sentence
 * @param value what was found, as text; null where there was nothing
 * @param limit what it was held against; null where the rule has no number
 * @param unit of value and limit; null where they have none
 * @param next what to do
 * @param source where the rule comes from
 * @param serial the connector that it concerns; null where it concerns the whole attempt
 * @param waivable whether a signed deviation may stand in for it
 * @param fatal whether nothing but working the connector again can heal it
 */
public record Refusal(
    String code,
    String gate,
    String rule,
    @Nullable String value,
    @Nullable String limit,
    @Nullable String unit,
    String next,
    String source,
    @Nullable String serial,
    boolean waivable,
    boolean fatal) {}
