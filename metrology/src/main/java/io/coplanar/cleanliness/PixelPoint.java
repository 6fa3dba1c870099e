// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness;

/** A place in an image, px. */
public record PixelPoint(double x, double y) {}
