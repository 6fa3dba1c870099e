// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.evidence.Measured;

/**
 * What the heights say together.
 *
 * @param minusCoplanarityNm the largest amount by which a height lies below the least-squares line
 *     (one row) or plane (two rows) through all heights; 0 when none is below
 * @param minusCoplanarityAbsoluteNm the same of the tips' z in the leveled frame of the guide pins
 * @param maxAdjacentHeightDifferenceNm largest difference of two neighbors in a row
 * @param heightRangeNm highest less lowest
 * @param fiberLineAngleDeg slope of the line (of the plane: along x)
 */
public record FiberArray(
    Measured minusCoplanarityNm,
    Measured minusCoplanarityAbsoluteNm,
    Measured maxAdjacentHeightDifferenceNm,
    Measured heightRangeNm,
    Measured fiberLineAngleDeg) {}
