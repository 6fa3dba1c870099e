// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.simulate.image.MarkShape.Circle;
import io.coplanar.simulate.image.MarkShape.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a perfect inspection of a scene's image would state, computed from the table and never from
 * the picture.
 *
 * @param fibers those whose centers are in the picture
 * @param findings those of which something is in the picture
 */
public record ImageTruth(FaceScene scene, List<Fiber> fibers, List<Finding> findings) {
  /** What lies farther from a fiber's center is not the fiber's: zone C ends here, µm. */
  public static final double FIBER_REACH_UM = 67.5;

  public ImageTruth {
    fibers = List.copyOf(fibers);
    findings = List.copyOf(findings);
  }

  /**
   * @param claddingDiameterPx at the outer border of the dark rim line, geometric mean of x and y
   * @param blurUm standard deviation of the blur at its center
   * @param whole whether all of its cladding is in the picture
   */
  public record Fiber(
      FiberFace face,
      double xPx,
      double yPx,
      double claddingDiameterPx,
      double blurUm,
      boolean whole) {}

  /**
   * @param xPx a blob's centroid, a line's middle
   * @param circle the smallest around it
   * @param line null for all but lines
   * @param contrastPeak that of its strongest pixel: less than drawn by the blur of lens and pixel,
   *     and where the camera saturates
   * @param contrastToNoise that times the gray around it, over the noise of a pixel of that gray
   * @param whole whether all of its enclosing circle is in the picture
   * @param reaches the fibers that it comes within {@value #FIBER_REACH_UM} µm of
   */
  public record Finding(
      Mark mark,
      double xPx,
      double yPx,
      Circle circle,
      @Nullable Stroke line,
      double contrastPeak,
      double contrastToNoise,
      boolean whole,
      List<Reach> reaches) {
    public Finding {
      reaches = List.copyOf(reaches);
    }

    /** Diameter of the smallest enclosing circle. */
    public double sizeUm() {
      return 2 * circle.radiusUm();
    }
  }

  /**
   * How far from a fiber's center a mark begins and ends.
   *
   * @param position of the fiber
   */
  public record Reach(int position, double innerUm, double outerUm) {}

  /** The truth of a scene. */
  public static ImageTruth of(FaceScene scene) {
    List<Fiber> fibers = new ArrayList<>();
    for (FiberFace f : scene.fibers()) {
      Fiber fiber = fiber(scene, f);
      if (inside(scene.view(), f.xUm(), f.yUm(), 0)) {
        fibers.add(fiber);
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (Mark m : scene.marks()) {
      Circle c = m.shape().enclosing();
      if (inside(scene.view(), c.xUm(), c.yUm(), -c.radiusUm())) {
        findings.add(finding(scene, m, c));
      }
    }
    return new ImageTruth(scene, fibers, findings);
  }

  private static Fiber fiber(FaceScene scene, FiberFace f) {
    FaceView v = scene.view();
    return new Fiber(
        f,
        v.xPx(f.xUm(), f.yUm()),
        v.yPx(f.xUm(), f.yUm()),
        f.claddingUm() / v.umPerPx(),
        scene.optics().sigmaUm(f.xUm(), f.yUm()),
        inside(v, f.xUm(), f.yUm(), f.claddingUm() / 2));
  }

  private static Finding finding(FaceScene scene, Mark mark, Circle circle) {
    FaceView v = scene.view();
    Place center = mark.shape().center();
    double gray = SceneLight.grayAround(scene, center);
    double peak = SceneLight.peak(scene, mark, center, gray);
    List<Reach> reaches = new ArrayList<>();
    for (FiberFace f : scene.fibers()) {
      double inner = mark.shape().nearestUm(f.xUm(), f.yUm());
      if (inner <= FIBER_REACH_UM) {
        reaches.add(new Reach(f.position(), inner, mark.shape().farthestUm(f.xUm(), f.yUm())));
      }
    }
    return new Finding(
        mark,
        v.xPx(center.xUm(), center.yUm()),
        v.yPx(center.xUm(), center.yUm()),
        circle,
        mark.shape() instanceof Stroke line ? line : null,
        peak,
        Math.abs(peak) * Math.min(1, gray) / scene.sensor().sigma(Math.min(1, gray)),
        inside(v, circle.xUm(), circle.yUm(), circle.radiusUm()),
        reaches);
  }

  /** Whether a circle is in the picture, or with a negative radius some of it. */
  private static boolean inside(FaceView v, double xUm, double yUm, double radiusUm) {
    double x = v.xPx(xUm, yUm);
    double y = v.yPx(xUm, yUm);
    double rx = radiusUm / v.umPerPxX();
    double ry = radiusUm / v.umPerPxY();
    return x - rx >= -0.5
        && x + rx <= v.widthPx() - 0.5
        && y - ry >= -0.5
        && y + ry <= v.heightPx() - 0.5;
  }
}
