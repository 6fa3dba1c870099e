// SPDX-License-Identifier: Apache-2.0
/**
 * What two ends do to each other: {@link io.coplanar.mating.contact} tells whether their fibers
 * touch, {@link io.coplanar.mating.loss} what light they lose.
 */
@NullMarked
package io.coplanar.mating;

import org.jspecify.annotations.NullMarked;
