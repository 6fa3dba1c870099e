// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.evidence.Measured;

/**
 * The ferrule's surface z = a + b·x + c·y + d·x² + e·y² over the region of interest.
 *
 * @param sxDeg atan b, less the reference tilt
 * @param syDeg atan c, less the reference tilt
 * @param rxMm −1/(2d): convex is positive; unbounded when flat
 * @param ryMm −1/(2e), likewise
 * @param flatnessRmsNm root mean square of the accepted pixels' residuals
 * @param validFraction share of the region's pixels that were measured
 */
public record Ferrule(
    Measured sxDeg,
    Measured syDeg,
    Measured rxMm,
    Measured ryMm,
    Measured flatnessRmsNm,
    Measured validFraction) {}
