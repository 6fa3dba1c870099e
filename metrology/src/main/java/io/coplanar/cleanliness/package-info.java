// SPDX-License-Identifier: Apache-2.0
/**
 * From a microscope image of an end face to a verdict on its cleanliness. This package holds the
 * words that its parts share: {@code locate} finds fibers, ferrule and guide holes, {@code quality}
 * says whether the image can be judged at all, {@code find} finds marks, {@code profile} says which
 * are allowed.
 *
 * <p>Places are in pixels: x to the right, y down, from the center of the top-left pixel.
 */
@NullMarked
package io.coplanar.cleanliness;

import org.jspecify.annotations.NullMarked;
