// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

/**
 * What is known of the two fibers; NaN is what a file does not say.
 *
 * @param nearMfdUm mode field diameter of the sending fiber
 * @param farMfdUm of the taking one
 * @param nearIndex of the sending fiber
 * @param farIndex of the taking one
 */
record Glass(double nearMfdUm, double farMfdUm, double nearIndex, double farIndex) {}
