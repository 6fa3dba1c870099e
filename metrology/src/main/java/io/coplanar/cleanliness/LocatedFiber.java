// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness;

/**
 * A fiber in an image.
 *
 * @param position from 1: left to right, then the next row down, as the image shows them. Which
 *     side the key is on cannot be seen in an image.
 * @param cladding outer border of the dark line around the cladding, px
 */
public record LocatedFiber(int position, Ellipse cladding, CoreLight core) {}
