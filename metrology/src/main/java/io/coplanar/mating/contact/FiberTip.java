// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.contact;

/**
 * One fiber's tip as it was measured, in the frame of its own end face; NaN is what was not
 * measured.
 *
 * @param xUm along the row, origin at the center of the array
 * @param yUm across the row, up
 * @param heightNm above the fitted ferrule surface
 * @param tipRadiusMm convex is positive
 * @param coreDipNm depth of the core below the tip's surface
 */
public record FiberTip(
    double xUm, double yUm, double heightNm, double tipRadiusMm, double coreDipNm) {}
