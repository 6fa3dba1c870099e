// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

import org.jspecify.annotations.Nullable;

/**
 * A population of connectors to draw matings from.
 *
 * @param connectors mated pairs to draw
 * @param matings that have worn the guide holes before; 0 for new ones
 * @param ellipticalTips whether the pins' tips are elliptical, not chamfered; matters for wear only
 * @param wanted grade that the population shall reach; null for none
 */
record Batch(
    Tolerances tolerances,
    int connectors,
    long seed,
    int matings,
    boolean ellipticalTips,
    @Nullable Grade wanted) {}
