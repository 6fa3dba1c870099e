// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.profile;

/**
 * A zone around a fiber that is judged.
 *
 * @param outerDiameterUm its outer border, which belongs to it
 * @param scratches by width
 * @param defects all else, by the diameter of the smallest enclosing circle
 */
public record ZoneLimits(double outerDiameterUm, Cell scratches, Cell defects) {}
