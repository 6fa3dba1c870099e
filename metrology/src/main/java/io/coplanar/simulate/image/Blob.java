// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.simulate.RandomSource;
import io.coplanar.simulate.Require;
import java.util.ArrayList;
import java.util.List;

/**
 * A spot whose border is seen from one place in all directions: the border's distance from there,
 * for {@value #DIRECTIONS} directions, counter-clockwise from x.
 */
public final class Blob implements MarkShape {
  private static final int DIRECTIONS = 360;
  private static final double STEP = 2 * Math.PI / DIRECTIONS;

  private final double xUm;
  private final double yUm;
  private final double[] radiusUm;
  private final Circle enclosing;

  private Blob(double xUm, double yUm, double[] radiusUm) {
    this.xUm = xUm;
    this.yUm = yUm;
    this.radiusUm = radiusUm;
    for (double r : radiusUm) {
      Require.within("radius_um", r, 0, 5000);
    }
    enclosing = EnclosingCircle.of(border());
  }

  /** A disk. */
  public static Blob disk(double xUm, double yUm, double diameterUm) {
    return uneven(xUm, yUm, diameterUm, List.of());
  }

  /** An ellipse; its length lies along an angle, counter-clockwise from x. */
  public static Blob ellipse(double xUm, double yUm, double lengthUm, double widthUm, double deg) {
    double a = lengthUm / 2;
    double b = widthUm / 2;
    double[] radius = new double[DIRECTIONS];
    for (int i = 0; i < DIRECTIONS; i++) {
      double along = b * StrictMath.cos(i * STEP - StrictMath.toRadians(deg));
      double across = a * StrictMath.sin(i * STEP - StrictMath.toRadians(deg));
      radius[i] = a * b / Math.hypot(along, across);
    }
    return new Blob(xUm, yUm, radius);
  }

  /**
   * A share of the radius that comes and goes around the border.
   *
   * @param order how often
   */
  public record Wave(int order, double share, double phase) {}

  /** A disk whose radius varies by waves. */
  public static Blob uneven(double xUm, double yUm, double diameterUm, List<Wave> waves) {
    double[] radius = new double[DIRECTIONS];
    for (int i = 0; i < DIRECTIONS; i++) {
      double r = 1;
      for (Wave w : waves) {
        r += w.share() * StrictMath.cos(w.order() * (i * STEP - w.phase()));
      }
      radius[i] = diameterUm / 2 * Math.max(0.15, r);
    }
    return new Blob(xUm, yUm, radius);
  }

  /**
   * A spot of random outline whose smallest enclosing circle has a given diameter.
   *
   * @param roughness 0 for a disk, 1 for a crumb
   */
  public static Blob random(
      RandomSource random, double xUm, double yUm, double sizeUm, double roughness) {
    List<Wave> waves = new ArrayList<>();
    for (int order = 2; order <= 7; order++) {
      double share = roughness * 0.5 / order * random.uniform();
      waves.add(new Wave(order, share, random.uniform(0, 2 * Math.PI)));
    }
    Blob raw = uneven(xUm, yUm, sizeUm, waves);
    return raw.scaled(sizeUm / 2 / raw.enclosing().radiusUm());
  }

  private Blob scaled(double factor) {
    double[] radius = radiusUm.clone();
    for (int i = 0; i < radius.length; i++) {
      radius[i] *= factor;
    }
    return new Blob(xUm, yUm, radius);
  }

  /** What of it lies within a circle; its middle must. */
  public Blob within(Circle circle) {
    double dx = xUm - circle.xUm();
    double dy = yUm - circle.yUm();
    double gap = circle.radiusUm() * circle.radiusUm() - dx * dx - dy * dy;
    Require.within("gap to the circle", gap, 0, Double.MAX_VALUE);
    double[] radius = radiusUm.clone();
    for (int i = 0; i < radius.length; i++) {
      double toward = dx * StrictMath.cos(i * STEP) + dy * StrictMath.sin(i * STEP);
      radius[i] = Math.min(radius[i], -toward + Math.sqrt(toward * toward + gap));
    }
    return new Blob(xUm, yUm, radius);
  }

  @Override
  public double outsideUm(double x, double y) {
    double dx = x - xUm;
    double dy = y - yUm;
    double rho = Math.sqrt(dx * dx + dy * dy);
    double turn = Math.atan2(dy, dx) / STEP;
    turn = turn < 0 ? turn + DIRECTIONS : turn;
    int i = (int) turn % DIRECTIONS;
    double next = radiusUm[(i + 1) % DIRECTIONS];
    double r = radiusUm[i] + (turn - Math.floor(turn)) * (next - radiusUm[i]);
    double slope = (next - radiusUm[i]) / STEP / Math.max(r, 1e-9);
    return (rho - r) / Math.sqrt(1 + slope * slope);
  }

  @Override
  public Circle enclosing() {
    return enclosing;
  }

  @Override
  public double nearestUm(double x, double y) {
    if (outsideUm(x, y) <= 0) {
      return 0;
    }
    double least = Double.POSITIVE_INFINITY;
    for (Place p : border()) {
      least = Math.min(least, Math.hypot(p.xUm() - x, p.yUm() - y));
    }
    return least;
  }

  @Override
  public double farthestUm(double x, double y) {
    double most = 0;
    for (Place p : border()) {
      most = Math.max(most, Math.hypot(p.xUm() - x, p.yUm() - y));
    }
    return most;
  }

  /** Of the sectors between the directions, µm². */
  public double areaUm2() {
    double sum = 0;
    for (int i = 0; i < DIRECTIONS; i++) {
      sum += radiusUm[i] * radiusUm[(i + 1) % DIRECTIONS];
    }
    return sum / 2 * StrictMath.sin(STEP);
  }

  /** The centroid of its area. */
  @Override
  public Place center() {
    double sum = 0;
    double sumX = 0;
    double sumY = 0;
    List<Place> border = border();
    for (int i = 0; i < DIRECTIONS; i++) {
      double ax = border.get(i).xUm() - xUm;
      double ay = border.get(i).yUm() - yUm;
      double bx = border.get((i + 1) % DIRECTIONS).xUm() - xUm;
      double by = border.get((i + 1) % DIRECTIONS).yUm() - yUm;
      double cross = ax * by - bx * ay;
      sum += cross;
      sumX += cross * (ax + bx) / 3;
      sumY += cross * (ay + by) / 3;
    }
    return sum == 0 ? new Place(xUm, yUm) : new Place(xUm + sumX / sum, yUm + sumY / sum);
  }

  private List<Place> border() {
    List<Place> border = new ArrayList<>(DIRECTIONS);
    for (int i = 0; i < DIRECTIONS; i++) {
      border.add(
          new Place(
              xUm + radiusUm[i] * StrictMath.cos(i * STEP),
              yUm + radiusUm[i] * StrictMath.sin(i * STEP)));
    }
    return border;
  }
}
