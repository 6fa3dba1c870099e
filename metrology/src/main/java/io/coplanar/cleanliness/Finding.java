// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness;

import java.util.List;

/**
 * A mark on a face.
 *
 * @param zone the innermost one that it touches
 * @param xPx center of the smallest enclosing circle; of a scratch a place on it
 * @param sizeUm diameter of the smallest enclosing circle, of scratches too
 * @param widthUm of a scratch; NaN for all else
 * @param lengthUm of a scratch, along it; NaN for all else
 * @param contrast (mark − surroundings) / surroundings; dark is negative
 * @param confidence from 0 to 1
 * @param loose whether it is taken for something that lies on the face and may move
 * @param innermostRadiusUm distance of its nearest place from its fiber's center, µm
 * @param outline around it, px; of a scratch along it
 */
public record Finding(
    FindingKind kind,
    FaceZone zone,
    double xPx,
    double yPx,
    double sizeUm,
    double widthUm,
    double lengthUm,
    double contrast,
    double confidence,
    boolean loose,
    double innermostRadiusUm,
    List<PixelPoint> outline) {
  public Finding {
    outline = List.copyOf(outline);
  }
}
