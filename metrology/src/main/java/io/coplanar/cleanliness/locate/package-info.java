// SPDX-License-Identifier: Apache-2.0
/**
 * Finds what an image of an end face shows: every fiber's cladding as an ellipse, the rows that
 * fibers form, guide holes and pins, the edges of the ferrule, and with all that the scale.
 *
 * <p>{@code FaceLocator} goes from coarse to fine: votes for circles at a coarse scale ({@code
 * CircleVotes}), a check of each along its radii ({@code RimProbe}), the array that explains them
 * ({@code ArraySearch}), and an ellipse through the edge of each cladding ({@code RimFit}). All of
 * it works on the logarithm of brightness, in which vignetting is a slow slope that edges do not
 * notice.
 */
@NullMarked
package io.coplanar.cleanliness.locate;

import org.jspecify.annotations.NullMarked;
