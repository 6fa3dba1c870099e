// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness;

/**
 * A guide hole, or the pin in it, as far as the image shows it.
 *
 * @param radiusPx of the dark disk, or of the pin with the gap around it
 * @param pin whether something bright stands in it
 */
public record GuideHole(double cx, double cy, double radiusPx, boolean pin) {}
