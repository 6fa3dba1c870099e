// SPDX-License-Identifier: Apache-2.0
/**
 * What light a joint of two fibers loses and throws back, and how that spreads over a population.
 *
 * <p>{@link io.coplanar.mating.loss.JointFile} reads a joint, {@link
 * io.coplanar.mating.loss.JointLoss} computes it at one wavelength, {@link
 * io.coplanar.mating.loss.Population} draws matings from tolerances. The formulas and their sources
 * stand in docs/loss.md.
 */
@NullMarked
package io.coplanar.mating.loss;

import org.jspecify.annotations.NullMarked;
