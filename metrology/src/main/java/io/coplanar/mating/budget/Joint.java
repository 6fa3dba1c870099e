// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.budget;

/**
 * A splice, a mated pair or a module.
 *
 * @param className the class whose loss it has; empty where the loss is known
 * @param db the loss where it was measured or given; NaN where only the class is
 * @param measured whether {@code db} was measured
 */
public record Joint(String className, double db, boolean measured) {}
