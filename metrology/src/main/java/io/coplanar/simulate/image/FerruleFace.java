// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.simulate.Require;
import java.util.List;

/**
 * The face that holds the fibers, centered on the origin.
 *
 * @param gray of its surface
 * @param outsideGray of what lies beyond its edges
 * @param widthUm along x; infinite where no edge is near
 * @param heightUm along y; likewise
 * @param bevelUm how wide the edges are dark and rounded
 */
public record FerruleFace(
    double gray,
    double outsideGray,
    double widthUm,
    double heightUm,
    double bevelUm,
    FaceTexture texture,
    List<GuidePart> guides) {
  public FerruleFace {
    Require.within("ferrule gray", gray, 0, 2);
    Require.within("outside gray", outsideGray, 0, 1);
    Require.within("bevel_um", bevelUm, 0, 200);
    guides = List.copyOf(guides);
  }

  /** Without edges, texture and guides. */
  public static FerruleFace plain(double gray) {
    return new FerruleFace(
        gray,
        0,
        Double.POSITIVE_INFINITY,
        Double.POSITIVE_INFINITY,
        0,
        FaceTexture.NONE,
        List.of());
  }

  public FerruleFace withTexture(FaceTexture t) {
    return new FerruleFace(gray, outsideGray, widthUm, heightUm, bevelUm, t, guides);
  }

  public FerruleFace withGuides(List<GuidePart> g) {
    return new FerruleFace(gray, outsideGray, widthUm, heightUm, bevelUm, texture, g);
  }
}
