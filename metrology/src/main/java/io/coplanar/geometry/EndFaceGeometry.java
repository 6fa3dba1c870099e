// SPDX-License-Identifier: Apache-2.0
package io.coplanar.geometry;

import io.coplanar.connector.FiberLayout;
import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.surface.HeightMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Measures an end face: finds the fibers on a coarse grid, each center on the pixels, lays the
 * frame, fits the ferrule over its region and each tip over its circle, and states every value with
 * its uncertainty.
 */
public final class EndFaceGeometry {
  private static final double MAX_OFF_GRID_UM = 8;
  private static final double GUESSED_CENTER_UM = 3;
  private static final double SCALE_TOLERANCE = 0.01;
  private static final double MIN_COVERED = 0.7;

  private EndFaceGeometry() {}

  /**
   * Finds the fibers in a height map and measures ferrule, tips and array.
   *
   * @throws InputFault when no fiber is found, or another number than asked for; the sentence says
   *     what was found where
   */
  public static EndFace measure(HeightMap given, Request request) throws InputFault {
    HeightMap map = Turned.of(given, request.key());
    List<String> warnings = new ArrayList<>(map.notes());
    CoarseGrid grid = CoarseGrid.of(map);
    CoarseSurface coarse = CoarseSurface.fit(grid);
    if (coarse == null) {
      throw new InputFault.Inconsistent(
          "", "no fiber found: almost nothing was measured", "a height map of an end face");
    }
    CoarseGrid residual = coarse.residual(grid);
    FiberScore score = new FiberScore(residual, coarse.sigmaNm());
    Lattice lattice =
        new LatticeSearch(
                Spots.find(residual, score),
                score,
                Math.max(residual.cellXUm, residual.cellYUm),
                (x, y) -> FiberEdge.shows(map, coarse, x, y))
            .find(request.fibers(), request.rows());
    FiberLayout layout = lattice.layout();

    @Nullable Center[] seen = new Center[layout.count()];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = FiberEdge.find(map, coarse, lattice.xUm(i + 1), lattice.yUm(i + 1));
    }
    FrameFit frame = frame(layout, lattice, seen);
    GuideHoles holes =
        GuideHoles.find(
            map,
            residual,
            frame.frame().originXUm(),
            frame.frame().originYUm(),
            frame.frame().rotationRad());
    Center[] centers = filled(layout, seen, frame.frame(), warnings);
    if (holes != null) {
      frame = frame.turned(holes.rotationRad(), holes.rotationUncertaintyRad(map));
    }
    if (Math.abs(frame.scale() - 1) > SCALE_TOLERANCE) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "the fibers lie %.1f µm apart instead of %.0f: the map's pixel pitch may be wrong",
              frame.scale() * FiberLayout.PITCH_UM,
              FiberLayout.PITCH_UM));
    }

    Settings settings = GeometrySettings.resolved(request.settings(), layout);
    Region region =
        Region.of(
            map,
            frame.frame(),
            settings.get("roi_x_um"),
            settings.get("roi_y_um"),
            excluded(centers, holes, settings));
    Region whole =
        Region.of(
            map,
            frame.frame(),
            settings.get("roi_x_um"),
            settings.get("roi_y_um"),
            new Region.Circle[0]);
    if (region.pixels() < MIN_COVERED * region.wantedPixels) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "the map covers only %.0f %% of the ferrule's region of %.0f µm × %.0f µm",
              100 * region.pixels() / region.wantedPixels,
              settings.get("roi_x_um"),
              settings.get("roi_y_um")));
    }
    FerruleFit ferrule =
        FerruleFit.fit(
            map,
            frame.frame(),
            region,
            coarse,
            settings.get("rejection_tukey_c"),
            settings.get("pit_margin_um"));
    if (ferrule == null || region.measuredShare(map).value() < settings.get("min_valid_fraction")) {
      throw new InputFault.Inconsistent(
          "",
          String.format(
              Locale.ROOT,
              "%d fibers found, but too little of the ferrule around them was measured (%d pixels)",
              layout.count(),
              region.pixels()),
          "a map of the whole region around the fibers");
    }
    double tipR = settings.get("tip_diameter_um") / 2;
    double innerR = settings.get("tip_inner_diameter_um") / 2;
    GlassNoise.Collector collector =
        new GlassNoise.Collector(
            map.pitchXUm(), map.pitchYUm(), Math.PI * (tipR * tipR - innerR * innerR));
    @Nullable Tip[] tips = new Tip[centers.length];
    for (int i = 0; i < tips.length; i++) {
      tips[i] = Tip.fit(map, centers[i], settings, collector);
    }
    return new Propagation(
            layout, map, request, settings, frame, centers, ferrule, whole.measuredShare(map), tips)
        .endFace(collector.finish(), warnings);
  }

  private static FrameFit frame(FiberLayout layout, Lattice lattice, @Nullable Center[] seen) {
    int found = 0;
    for (Center c : seen) {
      found += c == null ? 0 : 1;
    }
    if (found < Math.min(2, seen.length)) {
      // no edges to go by: the grid that the search laid is all there is
      for (int i = 0; i < seen.length; i++) {
        seen[i] = new Center(lattice.xUm(i + 1), lattice.yUm(i + 1), GUESSED_CENTER_UM);
      }
    }
    FrameFit fit = FrameFit.of(layout, seen);
    // an edge far off the grid is not the cladding's: drop the worst until none is
    while (true) {
      int worst = -1;
      double most = MAX_OFF_GRID_UM;
      for (int i = 0; i < seen.length; i++) {
        Center c = seen[i];
        if (c != null) {
          double x = fit.frame().mapXUm(layout.xUm(i + 1), layout.yUm(i + 1));
          double y = fit.frame().mapYUm(layout.xUm(i + 1), layout.yUm(i + 1));
          // a wrong pixel pitch moves the outer fibers; only what the pitch does not explain counts
          double allowed = Math.abs(fit.scale() - 1) * Math.abs(layout.xUm(i + 1));
          double off = Math.hypot(c.xUm() - x, c.yUm() - y) - 1.5 * allowed;
          if (off > most) {
            most = off;
            worst = i;
          }
        }
      }
      if (worst < 0 || found <= 2) {
        return fit;
      }
      seen[worst] = null;
      found--;
      fit = FrameFit.of(layout, seen);
    }
  }

  private static Center[] filled(
      FiberLayout layout, @Nullable Center[] seen, Frame frame, List<String> warnings) {
    Center[] all = new Center[seen.length];
    List<Integer> unclear = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      Center c = seen[i];
      if (c == null) {
        double x = layout.xUm(i + 1);
        double y = layout.yUm(i + 1);
        c = new Center(frame.mapXUm(x, y), frame.mapYUm(x, y), GUESSED_CENTER_UM);
        unclear.add(i + 1);
      }
      all[i] = c;
    }
    if (!unclear.isEmpty()) {
      warnings.add(fromTheGrid(unclear));
    }
    return all;
  }

  /** One sentence for all fibers whose edge is not seen; runs are written as "3 to 7". */
  static String fromTheGrid(List<Integer> fibers) {
    List<String> runs = new ArrayList<>();
    for (int i = 0; i < fibers.size(); ) {
      int end = i;
      while (end + 1 < fibers.size() && fibers.get(end + 1) == fibers.get(end) + 1) {
        end++;
      }
      String first = String.valueOf(fibers.get(i));
      runs.add(end == i ? first : first + (end == i + 1 ? ", " : " to ") + fibers.get(end));
      i = end + 1;
    }
    boolean one = fibers.size() == 1;
    return (one ? "fiber " : "fibers ")
        + String.join(", ", runs)
        + ": no clear edge; "
        + (one ? "its place is" : "their places are")
        + " taken from the grid";
  }

  private static Region.Circle[] excluded(
      Center[] centers, @Nullable GuideHoles holes, Settings settings) {
    List<Region.Circle> circles = new ArrayList<>();
    for (Center c : centers) {
      circles.add(new Region.Circle(c.xUm(), c.yUm(), settings.get("exclusion_diameter_um") / 2));
    }
    if (holes != null) {
      double margin = settings.get("guide_hole_margin_um");
      for (CircleEdge h : List.of(holes.left(), holes.right())) {
        circles.add(new Region.Circle(h.xUm(), h.yUm(), h.radiusUm() + margin));
      }
    }
    return circles.toArray(new Region.Circle[0]);
  }
}
