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

  /** Up to this much above the threshold an outline is traced in the softened image. */
  private static final double FAINT = 4;

  /** Parts of one mark lie no further from each other. */
  private static final double APART_UM = 1.5;

  /** A line's width over that of the image of a line without any, at least. */
  private static final double NARROWEST = 0.6;

  /** Blobs this much above the threshold are no part of a faint scratch. */
  private static final double BLOT = 1.6;

  /** How far beyond a scratch's ends its pieces may lie. */
  private static final double BEYOND_UM = 15;

  /** Length of the short filter for lines. */
  private static final double LENGTH_UM = 11;

  private final Patch patch;
  private final LocatedFiber fiber;
  private final double blurUm;
  private final FaceProfile profile;
  private final Settings settings;
  private final double noiseGray;

  /** Gray less background, and the same softened a little. */
  private final float[] rest;

  private final float[] soft;

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
    this.noiseGray = noise(patch);
    this.rest = new float[patch.size()];
    this.soft = new float[patch.size()];
  }

  /** Noise of the pixels: what z stands for, at its middle. */
  private static double noise(Patch p) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < p.size(); i += 7) {
      double z = p.z()[i];
      if (p.judged()[i] && Math.abs(z) < 2) {
        double rest = p.gray()[i] - p.background()[i];
        sum += rest * z;
        squares += z * z;
      }
    }
    return squares == 0 ? 0 : sum / squares;
  }

  /**
   * A compact mark that was found.
   *
   * @param peak its strongest, in sigma of the smoothed field
   * @param faint whether its outline was traced in the softened image
   */
  private record Blob(HalfContour contour, Circle circle, double peak, boolean faint) {}

  List<Finding> find() {
    float[] lines = patch.z().clone();
    List<SideLobes.Candidate> stripes = new ArrayList<>();
    List<Blob> blobs = blobs(stripes, lines);
    List<Finding> found = new ArrayList<>();
    for (SideLobes.Candidate c : lines(stripes, lines)) {
      CrossProfile across = CrossProfile.of(patch, c.line());
      if (!stands(c, across)) {
        continue;
      }
      Line line = absorb(blobs, c.line(), across);
      found.add(scratch(line, across, Math.abs(c.peak())));
    }
    for (Blob b : blobs) {
      found.add(blob(b));
    }
    return found;
  }

  /**
   * Whether what a filter answered to is there: along the whole line its middle differs from its
   * flanks by more than noise does, with the filter's sign, and it is no narrower than a point's
   * image. Noise that only seems to be a line falls apart here.
   */
  private boolean stands(SideLobes.Candidate c, CrossProfile across) {
    if (Math.abs(c.peak()) >= STRIPE) {
      return true;
    }
    double lengthPx = c.line().length(1, 1);
    double chance = noiseGray / Math.sqrt(Math.max(1, lengthPx));
    return c.peak() * across.depth() > 0
        && Math.abs(across.depth()) >= settings.get("find_line_whole_sigma") * chance
        && across.areaOverHeight() >= NARROWEST * Math.sqrt(2 * Math.PI) * blurUm / patch.scaleUm();
  }

  private List<SideLobes.Candidate> lines(List<SideLobes.Candidate> stripes, float[] lines) {
    List<SideLobes.Candidate> pieces = scratches(stripes, lines);
    List<SideLobes.Candidate> whole = LineJoin.joined(pieces, patch.scaleUm());
    return SideLobes.without(whole, patch.scaleUm());
  }

  /**
   * Blobs in which a faint scratch stands out of the noise are pieces of it: those that lie on it,
   * or a little beyond its ends, are no wider and no stronger.
   */
  private Line absorb(List<Blob> blobs, Line line, CrossProfile across) {
    double width = across.areaOverHeight();
    List<double[]> points = new ArrayList<>(line.points());
    double beyond = BEYOND_UM / patch.scaleUm();
    for (Blob b : List.copyOf(blobs)) {
      double depth = b.contour().depth();
      boolean alike =
          depth * across.depth() > 0
              && Math.abs(depth) < 2 * Math.abs(across.depth()) + 4 * noiseGray;
      if (!alike || line.distance(b.circle().x(), b.circle().y(), beyond) > width / 2 + 2) {
        continue;
      }
      double aside = 0;
      for (double[] p : b.contour().points()) {
        aside = Math.max(aside, line.distance(p[0], p[1], 2 * beyond));
      }
      if (aside <= 1.5 * width + 2) {
        blobs.remove(b);
        points.add(new double[] {b.circle().x(), b.circle().y()});
      }
    }
    return points.size() == line.points().size() ? line : ordered(line, points);
  }

  private static Line ordered(Line line, List<double[]> points) {
    List<double[]> all = new ArrayList<>();
    all.add(line.points().getFirst());
    all.addAll(points.subList(1, points.size()));
    double[] last = line.points().getLast();
    all.remove(last);
    all.add(last);
    return new Line(all).inOrder();
  }

  /** The blobs, strong ones blotted out of what lines are looked for in; long ones are lines. */
  private List<Blob> blobs(List<SideLobes.Candidate> stripes, float[] lines) {
    double seed = settings.get("find_blob_seed_sigma");
    double grow = settings.get("find_blob_grow_sigma");
    int w = patch.width();
    int h = patch.height();
    float[] fine = Smooth.unit(patch.z(), patch.judged(), w, h, 1);
    List<Blob> blobs = new ArrayList<>();
    for (int i = 0; i < rest.length; i++) {
      rest[i] = patch.judged()[i] ? patch.gray()[i] - patch.background()[i] : 0;
    }
    Smooth.soften(rest, soft, w, h);
    // what the fine field shows already is not shown again by the coarse one
    float[] others = patch.z().clone();
    for (int[] pixels : Components.of(fine, w, h, seed, grow)) {
      take(pixels, peak(fine, pixels), blobs, stripes, lines);
      blot(others, pixels);
    }
    int half = (int) Math.max(2, Math.round(1.5 / patch.scaleUm()));
    float[] coarse = Smooth.unit(others, patch.judged(), w, h, half);
    for (int[] pixels : Components.of(coarse, w, h, seed, grow)) {
      take(pixels, peak(coarse, pixels), blobs, stripes, lines);
    }
    return blobs;
  }

  private void take(
      int[] pixels,
      double peak,
      List<Blob> blobs,
      List<SideLobes.Candidate> stripes,
      float[] lines) {
    Line line = Line.through(pixels, patch.width());
    double length = line.length(patch.scaleXUm(), patch.scaleYUm());
    double widthUm = pixels.length * patch.scaleXUm() * patch.scaleYUm() / Math.max(length, 1e-9);
    if (length >= settings.get("find_line_min_um")
        && length / widthUm >= settings.get("find_elongation_one")) {
      // nothing that follows is as strong: what it hides and what it echoes is none of its own
      stripes.add(new SideLobes.Candidate(line, patch.z()[pixels[0]] < 0 ? -STRIPE : STRIPE));
      blot(lines, pixels);
      return;
    }
    boolean faint = peak < FAINT * settings.get("find_blob_seed_sigma");
    for (HalfContour contour :
        HalfContour.of(patch, faint ? soft : rest, pixels, APART_UM / patch.scaleUm())) {
      if (!web(contour, pixels)) {
        blobs.add(new Blob(contour, EnclosingCircle.of(contour.points()), peak, faint));
      }
    }
    if (peak > BLOT * settings.get("find_blob_seed_sigma")) {
      blot(lines, pixels);
    }
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
            lines, patch.judged(), patch.width(), patch.height(), LENGTH_UM / patch.scaleUm());
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

  private Finding blob(Blob b) {
    HalfContour contour = b.contour();
    double peak = b.peak();
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
    double soften = b.faint() ? Smooth.SOFTEN_PX * patch.scaleUm() : 0;
    double size = Blur.diskDiameter(2 * circle.radius(), Math.hypot(blurUm, soften));
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

  private Finding scratch(Line line, CrossProfile across, double peak) {
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
