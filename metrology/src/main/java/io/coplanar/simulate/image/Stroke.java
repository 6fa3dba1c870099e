// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.simulate.Require;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of constant width with round ends, straight, bent or broken.
 *
 * @param places along its middle; at least two
 * @param widthUm across
 * @param gaps numbers of the pieces between two places, from 0, that do not show
 */
public record Stroke(List<Place> places, double widthUm, List<Integer> gaps) implements MarkShape {
  public Stroke {
    places = List.copyOf(places);
    gaps = List.copyOf(gaps);
    Require.within("line width_um", widthUm, 0.2, 100);
    if (places.size() < 2) {
      throw new IllegalArgumentException("a line needs two places");
    }
  }

  /** A straight line. */
  public static Stroke straight(double x0, double y0, double x1, double y1, double widthUm) {
    return new Stroke(List.of(new Place(x0, y0), new Place(x1, y1)), widthUm, List.of());
  }

  /**
   * An arc.
   *
   * @param bendDeg how much its direction turns from end to end, counter-clockwise
   */
  public static Stroke arc(
      double middleX, double middleY, double deg, double lengthUm, double bendDeg, double width) {
    int pieces = 24;
    double step = lengthUm / pieces;
    double[] x = new double[pieces + 1];
    double[] y = new double[pieces + 1];
    for (int i = 0; i < pieces; i++) {
      double angle = StrictMath.toRadians(deg + bendDeg * ((i + 0.5) / pieces - 0.5));
      x[i + 1] = x[i] + step * StrictMath.cos(angle);
      y[i + 1] = y[i] + step * StrictMath.sin(angle);
    }
    List<Place> places = new ArrayList<>();
    for (int i = 0; i <= pieces; i++) {
      places.add(new Place(middleX + x[i] - x[pieces / 2], middleY + y[i] - y[pieces / 2]));
    }
    return new Stroke(places, width, List.of());
  }

  /** The same line, some of its pieces unseen. */
  public Stroke broken(List<Integer> missing) {
    return new Stroke(places, widthUm, missing);
  }

  /** Along its middle, gaps included, µm. */
  public double lengthUm() {
    double sum = 0;
    for (int i = 0; i + 1 < places.size(); i++) {
      Place a = places.get(i);
      Place b = places.get(i + 1);
      sum += Math.hypot(b.xUm() - a.xUm(), b.yUm() - a.yUm());
    }
    return sum;
  }

  @Override
  public double outsideUm(double xUm, double yUm) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i + 1 < places.size(); i++) {
      if (!gaps.contains(i)) {
        least = Math.min(least, squared(places.get(i), places.get(i + 1), xUm, yUm));
      }
    }
    return Math.sqrt(least) - widthUm / 2;
  }

  private static double squared(Place a, Place b, double x, double y) {
    double bx = b.xUm() - a.xUm();
    double by = b.yUm() - a.yUm();
    double px = x - a.xUm();
    double py = y - a.yUm();
    double length2 = bx * bx + by * by;
    double t = length2 == 0 ? 0 : Math.clamp((px * bx + py * by) / length2, 0, 1);
    double dx = px - t * bx;
    double dy = py - t * by;
    return dx * dx + dy * dy;
  }

  @Override
  public Circle enclosing() {
    Circle thin = EnclosingCircle.of(shown());
    return new Circle(thin.xUm(), thin.yUm(), thin.radiusUm() + widthUm / 2);
  }

  @Override
  public double nearestUm(double xUm, double yUm) {
    return Math.max(0, outsideUm(xUm, yUm));
  }

  @Override
  public double farthestUm(double xUm, double yUm) {
    double most = 0;
    for (Place p : shown()) {
      most = Math.max(most, Math.hypot(p.xUm() - xUm, p.yUm() - yUm));
    }
    return most + widthUm / 2;
  }

  @Override
  public Place center() {
    int n = places.size();
    if (n % 2 == 1) {
      return places.get(n / 2);
    }
    Place a = places.get(n / 2 - 1);
    Place b = places.get(n / 2);
    return new Place((a.xUm() + b.xUm()) / 2, (a.yUm() + b.yUm()) / 2);
  }

  /** The ends of the pieces that show. */
  private List<Place> shown() {
    List<Place> ends = new ArrayList<>();
    for (int i = 0; i + 1 < places.size(); i++) {
      if (!gaps.contains(i)) {
        ends.add(places.get(i));
        ends.add(places.get(i + 1));
      }
    }
    return ends;
  }
}
