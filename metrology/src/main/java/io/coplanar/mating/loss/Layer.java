// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

/**
 * Glass that polishing has damaged, on both ends.
 *
 * @param index of it
 * @param thicknessUm on each end
 */
public record Layer(double index, double thicknessUm) {}
