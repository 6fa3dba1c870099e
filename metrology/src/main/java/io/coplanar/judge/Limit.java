// SPDX-License-Identifier: Apache-2.0
package io.coplanar.judge;

import io.coplanar.evidence.Provenance;
import io.coplanar.evidence.Unit;

/**
 * A limit of a profile. A profile that names a parameter without a number wants it judged and
 * cannot.
 *
 * @param parameter the JSON field's name
 * @param min smallest accepted value, inclusive; NaN for none
 * @param max largest accepted value, inclusive; NaN for none
 * @param absolute whether the limits apply to the value's magnitude
 * @param fatal what exceeding the limit means when nobody may release it; empty when not fatal
 * @param provenance where the numbers come from
 * @param source the source in words
 */
public record Limit(
    String parameter,
    double min,
    double max,
    Unit unit,
    boolean absolute,
    String fatal,
    Provenance provenance,
    String source) {}
