// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.evidence.Measured;

/**
 * One fiber's tip.
 *
 * @param position from 1, the leftmost of the top row first
 * @param xUm in the ferrule's frame, origin at the center of the array, x along the row
 * @param yUm likewise
 * @param heightNm mean over the height circle of (z − fitted surface)
 * @param tipRadiusMm R of z = t − r²/2R with its own tilt; unbounded when flat
 * @param coreDipNm mean over the core circle of (tip surface − z); positive is a dip
 */
public record Fiber(
    int position,
    Measured xUm,
    Measured yUm,
    Measured heightNm,
    Measured tipRadiusMm,
    Measured coreDipNm) {}
