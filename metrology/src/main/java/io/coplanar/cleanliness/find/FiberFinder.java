// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import io.coplanar.cleanliness.Finding;
import io.coplanar.cleanliness.FindingKind;
import io.coplanar.cleanliness.LocatedFiber;
import io.coplanar.cleanliness.PixelPoint;
import io.coplanar.cleanliness.profile.FaceProfile;
import io.coplanar.evidence.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The marks on one fiber: first the blobs, then the lines in what is left. */
final class FiberFinder {
  /** Strong pixels count no more than this in a line: one speck is no scratch. */
  private static final float CLIP = 4;

  /** Strength of a scratch that stands out without a filter, in sigma. */
  private static final double STRIPE = 100;

  private static final double[] LENGTHS_UM = {12, 30};

  private final Patch patch;
  private final LocatedFiber fiber;
  private final double blurUm;
  private final FaceProfile profile;
  private final Settings settings;

  /**
   * @param blurUm sigma of the image's blur
   */
  FiberFinder(
      Patch patch, LocatedFiber fiber, double blurUm, FaceProfile profile, Settings settings) {
    this.patch = patch;
    this.fiber = fiber;
    this.blurUm = Double.isNaN(blurUm) ? patch.scaleUm() : blurUm;
    this.profile = profile;
    this.settings = settings;
  }

  List<Finding> find() {
    List<Finding> found = new ArrayList<>();
    float[] lines = patch.z().clone();
    List<SideLobes.Candidate> stripes = blobs(found, lines);
    for (SideLobes.Candidate c : SideLobes.without(scratches(stripes, lines), patch.scaleUm())) {
      found.add(scratch(c.line(), Math.abs(c.peak())));
    }
    return found;
  }

  /** Adds the blobs, blots them out of what lines are looked for in, and returns the long ones. */
  private List<SideLobes.Candidate> blobs(List<Finding> found, float[] lines) {
    double seed = settings.get("find_blob_seed_sigma");
    double grow = settings.get("find_blob_grow_sigma");
    int w = patch.width();
    int h = patch.height();
    float[] fine = Smooth.unit(patch.z(), patch.judged(), w, h, 1);
    float[] coarse =
        Smooth.unit(
            patch.z(), patch.judged(), w, h, (int) Math.max(2, Math.round(1.5 / patch.scaleUm())));
    for (int i = 0; i < fine.length; i++) {
      fine[i] =
          Math.abs(coarse[i]) > Math.abs(fine[i]) && Math.abs(coarse[i]) >= grow
              ? coarse[i]
              : fine[i];
    }
    List<SideLobes.Candidate> stripes = new ArrayList<>();
    for (int[] pixels : Components.of(fine, w, h, seed, grow)) {
      HalfContour contour = HalfContour.of(patch, pixels);
      if (contour.points().isEmpty()) {
        continue;
      }
      Line line = Line.through(pixels, w);
      double length = line.length(patch.scaleXUm(), patch.scaleYUm());
      double widthUm = pixels.length * patch.scaleXUm() * patch.scaleYUm() / Math.max(length, 1e-9);
      boolean drawnOut =
          length >= settings.get("find_line_min_um")
              && length / widthUm >= settings.get("find_elongation_one");
      if (drawnOut) {
        // nothing that follows is as strong: what it hides and what it echoes is none of its own
        stripes.add(new SideLobes.Candidate(line, contour.depth() < 0 ? -STRIPE : STRIPE));
      } else if (web(contour, pixels)) {
        continue;
      } else {
        found.add(blob(contour, peak(fine, pixels)));
      }
      blot(lines, pixels);
    }
    return stripes;
  }

  private void blot(float[] lines, int[] pixels) {
    for (int i : pixels) {
      int x = i % patch.width();
      int y = i / patch.width();
      for (int v = Math.max(0, y - 2); v <= Math.min(patch.height() - 1, y + 2); v++) {
        int from = v * patch.width() + Math.max(0, x - 2);
        Arrays.fill(lines, from, v * patch.width() + Math.min(patch.width(), x + 3), 0);
      }
    }
  }

  /** Whether a mark fills so little of its circle that it is several lines that cross. */
  private boolean web(HalfContour contour, int[] pixels) {
    double radius = EnclosingCircle.of(contour.points()).radius();
    return radius * patch.scaleUm() > 8 && pixels.length < 0.2 * Math.PI * radius * radius;
  }

  private List<SideLobes.Candidate> scratches(List<SideLobes.Candidate> stripes, float[] lines) {
    for (int i = 0; i < lines.length; i++) {
      lines[i] = Math.max(-CLIP, Math.min(CLIP, lines[i]));
    }
    LineField field =
        LineField.of(
            lines, patch.judged(), patch.width(), patch.height(), patch.scaleUm(), LENGTHS_UM);
    double seed = settings.get("find_line_seed_sigma");
    List<SideLobes.Candidate> candidates = new ArrayList<>(stripes);
    for (int[] pixels :
        Ridges.link(
            field, patch.width(), patch.height(), seed, settings.get("find_line_grow_sigma"))) {
      Line line = Line.through(pixels, patch.width());
      double length = line.length(patch.scaleXUm(), patch.scaleYUm());
      if (length >= settings.get("find_line_min_um") && !ring(line)) {
        float sign = Math.signum(field.response()[pixels[0]]);
        candidates.add(new SideLobes.Candidate(line, sign * peak(field.response(), pixels)));
      }
    }
    return candidates;
  }

  /** Whether a line keeps its distance from the center: what is left of a ring, no scratch. */
  private boolean ring(Line line) {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (double[] p : line.points()) {
      double r = radiusUm(p[0], p[1]);
      least = Math.min(least, r);
      most = Math.max(most, r);
    }
    double length = line.length(patch.scaleXUm(), patch.scaleYUm());
    // a straight line of this length would come nearer by its sagitta
    double sagitta = most - Math.sqrt(Math.max(0, most * most - length * length / 4));
    return most - least < 0.35 * sagitta && sagitta > 1;
  }

  private static double peak(float[] field, int[] pixels) {
    double peak = 0;
    for (int i : pixels) {
      peak = Math.max(peak, Math.abs(field[i]));
    }
    return peak;
  }

  private Finding blob(HalfContour contour, double peak) {
    List<double[]> um = new ArrayList<>();
    List<PixelPoint> outline = new ArrayList<>();
    double innermost = Double.POSITIVE_INFINITY;
    for (double[] p : contour.points()) {
      um.add(new double[] {p[0] * patch.scaleXUm(), p[1] * patch.scaleYUm()});
      outline.add(new PixelPoint(p[0] + patch.x0(), p[1] + patch.y0()));
      innermost = Math.min(innermost, radiusUm(p[0], p[1]));
    }
    Circle circle = EnclosingCircle.of(um);
    double x = circle.x() / patch.scaleXUm();
    double y = circle.y() / patch.scaleYUm();
    // the outline goes around the center where the mark covers it
    innermost = Math.max(0, radiusUm(x, y) < circle.radius() ? 0 : innermost);
    double size = Blur.diskDiameter(2 * circle.radius(), blurUm);
    boolean particle = contour.depth() > 0 && size >= 5;
    return new Finding(
        particle ? FindingKind.PARTICLE : FindingKind.DEFECT,
        profile.zone(innermost),
        x + patch.x0(),
        y + patch.y0(),
        size,
        Double.NaN,
        Double.NaN,
        contour.depth() / Math.max(contour.background(), 1e-6),
        confidence(peak, settings.get("find_blob_seed_sigma")),
        particle,
        innermost,
        outline);
  }

  private Finding scratch(Line line, double peak) {
    CrossProfile across = CrossProfile.of(patch, line);
    List<double[]> um = new ArrayList<>();
    List<PixelPoint> outline = new ArrayList<>();
    double innermost = Double.POSITIVE_INFINITY;
    for (double[] p : line.points()) {
      um.add(new double[] {p[0] * patch.scaleXUm(), p[1] * patch.scaleYUm()});
      outline.add(new PixelPoint(p[0] + patch.x0(), p[1] + patch.y0()));
      innermost = Math.min(innermost, radiusUm(p[0], p[1]));
    }
    double width = Blur.bandWidth(across.areaOverHeight() * patch.scaleUm(), blurUm);
    double[] middle = line.points().get(line.points().size() / 2);
    innermost = Math.max(0, innermost - width / 2);
    return new Finding(
        FindingKind.SCRATCH,
        profile.zone(innermost),
        middle[0] + patch.x0(),
        middle[1] + patch.y0(),
        2 * EnclosingCircle.of(um).radius() + width,
        width,
        line.length(patch.scaleXUm(), patch.scaleYUm()),
        across.depth() / Math.max(across.background(), 1e-6),
        confidence(peak, settings.get("find_line_seed_sigma")),
        false,
        innermost,
        outline);
  }

  private double radiusUm(double x, double y) {
    return Math.hypot(
        (x + patch.x0() - fiber.cladding().cx()) * patch.scaleXUm(),
        (y + patch.y0() - fiber.cladding().cy()) * patch.scaleYUm());
  }

  /** A half at the threshold, near 1 at twice of it. */
  private static double confidence(double peak, double threshold) {
    return 1 - 0.5 * Math.exp(-2 * Math.max(0, peak / threshold - 1));
  }
}
