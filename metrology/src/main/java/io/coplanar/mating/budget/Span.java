// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.budget;

import org.jspecify.annotations.Nullable;

/**
 * A length of fiber.
 *
 * @param type null where only the attenuation is given
 * @param givenDbPerKm NaN where only the type is given; one of the two is there
 */
public record Span(@Nullable FiberType type, double lengthKm, double givenDbPerKm) {}
