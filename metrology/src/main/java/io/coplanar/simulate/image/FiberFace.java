// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.simulate.Require;
import java.util.List;

/**
 * A fiber's end, as rings about its axis.
 *
 * @param claddingUm diameter of the cladding at the outer border of its dark rim line
 * @param gray of the cladding
 * @param rimUm width of that line; 0 for none
 * @param rimGray its gray
 * @param epoxyUm width of a ring of epoxy around it; 0 for none
 * @param epoxyGray its gray
 * @param rings of another refractive index, as trenches are; none overlaps another
 */
public record FiberFace(
    int position,
    double xUm,
    double yUm,
    double claddingUm,
    double gray,
    double rimUm,
    double rimGray,
    double epoxyUm,
    double epoxyGray,
    List<IndexRing> rings,
    Core core) {

  /**
   * @param radiusUm of its middle
   * @param contrast to the cladding
   */
  public record IndexRing(double radiusUm, double widthUm, double contrast) {}

  /**
   * @param diameterUm of the core
   * @param gray of its middle: that of the cladding or a little off it when unlit, above 1 when
   *     saturated
   * @param edgeShare gray at its border over that of its middle
   * @param modes bright rings in it
   * @param modeContrast of those rings
   * @param edgeUm width over which it fades into the cladding
   * @param lineContrast of a thin line at its border; 0 for none
   */
  public record Core(
      double diameterUm,
      double gray,
      double edgeShare,
      int modes,
      double modeContrast,
      double edgeUm,
      double lineContrast) {
    public Core {
      Require.within("core_um", diameterUm, 1, 200);
      Require.within("core gray", gray, 0, 20);
      Require.within("core edge_um", edgeUm, 0, 50);
    }

    /** No other gray than the cladding's. */
    public static Core unlit(double diameterUm, double claddingGray) {
      return new Core(diameterUm, claddingGray, 1, 0, 0, 0, 0);
    }

    public Core withDiameterUm(double um) {
      return new Core(um, gray, edgeShare, modes, modeContrast, edgeUm, lineContrast);
    }
  }

  public FiberFace {
    Require.within("cladding_um", claddingUm, 20, 500);
    Require.within("rim_um", rimUm, 0, claddingUm / 4);
    Require.within("epoxy_um", epoxyUm, 0, 100);
    rings = List.copyOf(rings);
  }

  /** A fiber of which nothing but its cladding shows. */
  public static FiberFace plain(int position, double xUm, double yUm, double um, double gray) {
    return new FiberFace(position, xUm, yUm, um, gray, 0, 0, 0, 0, List.of(), Core.unlit(9, gray));
  }

  public FiberFace withCore(Core c) {
    return new FiberFace(
        position, xUm, yUm, claddingUm, gray, rimUm, rimGray, epoxyUm, epoxyGray, rings, c);
  }

  public FiberFace withRim(double um, double newGray) {
    return new FiberFace(
        position, xUm, yUm, claddingUm, gray, um, newGray, epoxyUm, epoxyGray, rings, core);
  }

  public FiberFace withEpoxy(double um, double newGray) {
    return new FiberFace(
        position, xUm, yUm, claddingUm, gray, rimUm, rimGray, um, newGray, rings, core);
  }

  public FiberFace withRings(List<IndexRing> r) {
    return new FiberFace(
        position, xUm, yUm, claddingUm, gray, rimUm, rimGray, epoxyUm, epoxyGray, r, core);
  }

  public FiberFace withCladdingUm(double um) {
    return new FiberFace(
        position, xUm, yUm, um, gray, rimUm, rimGray, epoxyUm, epoxyGray, rings, core);
  }

  /** The same fiber elsewhere. */
  public FiberFace at(double newXUm, double newYUm) {
    return new FiberFace(
        position,
        newXUm,
        newYUm,
        claddingUm,
        gray,
        rimUm,
        rimGray,
        epoxyUm,
        epoxyGray,
        rings,
        core);
  }
}
