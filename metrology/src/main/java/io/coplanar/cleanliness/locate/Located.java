// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.locate;

import io.coplanar.cleanliness.LocatedFace;
import io.coplanar.cleanliness.ScaleSource;

/**
 * What was found, and the scale.
 *
 * @param scaleXUmPerPx NaN where the source is {@link ScaleSource#UNKNOWN}
 */
public record Located(
    LocatedFace face, double scaleXUmPerPx, double scaleYUmPerPx, ScaleSource source) {}
