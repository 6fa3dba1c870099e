// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness;

import java.util.List;

/**
 * Where the ferrule's face is in the image: a convex polygon, px.
 *
 * @param corners in order around the face
 * @param edgesSeen how many of its sides are edges of the ferrule; the others are the image's
 */
public record FerruleOutline(List<PixelPoint> corners, int edgesSeen) {
  public FerruleOutline {
    corners = List.copyOf(corners);
    if (corners.size() < 3) {
      throw new IllegalArgumentException("an outline needs three corners");
    }
  }

  /** The whole image: no edge is seen in it. */
  public static FerruleOutline whole(int width, int height) {
    double right = width - 0.5;
    double bottom = height - 0.5;
    return new FerruleOutline(
        List.of(
            new PixelPoint(-0.5, -0.5),
            new PixelPoint(right, -0.5),
            new PixelPoint(right, bottom),
            new PixelPoint(-0.5, bottom)),
        0);
  }

  /** Whether a place lies on the face; the border belongs to it. */
  public boolean contains(double x, double y) {
    boolean left = false;
    boolean right = false;
    PixelPoint from = corners.getLast();
    for (PixelPoint to : corners) {
      double side = (to.x() - from.x()) * (y - from.y()) - (to.y() - from.y()) * (x - from.x());
      left |= side < 0;
      right |= side > 0;
      from = to;
    }
    return !(left && right);
  }
}
