// SPDX-License-Identifier: Apache-2.0
package io.coplanar.evidence;

/**
 * A value that cannot be told from infinity: the radius of a flat surface.
 *
 * @param atLeast the smallest magnitude that the data still allow (95 %), in {@code unit}
 */
public record Unbounded(Unit unit, double atLeast) implements Measured {}
