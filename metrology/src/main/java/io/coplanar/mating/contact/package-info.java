// SPDX-License-Identifier: Apache-2.0
/**
 * Whether all fibers of two mated end faces touch: heights and tip radii of both ends, pressed
 * together by the springs' force.
 *
 * <p>{@link io.coplanar.mating.contact.Mating#of} takes two {@link
 * io.coplanar.mating.contact.EndShape}s. The model is stated in docs/mating.md: each pair of fibers
 * is a spring (shear-lag in its hole) in series with a Hertz contact, the ferrules move towards
 * each other without bending, and the forces sum to the springs'.
 */
@NullMarked
package io.coplanar.mating.contact;

import org.jspecify.annotations.NullMarked;
