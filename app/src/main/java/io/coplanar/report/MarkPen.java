// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.cleanliness.Finding;
import io.coplanar.cleanliness.FindingKind;
import io.coplanar.cleanliness.LocatedFiber;
import io.coplanar.cleanliness.PixelPoint;
import io.coplanar.cleanliness.inspect.Inspection;
import io.coplanar.cleanliness.profile.FaceProfile;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Draws marks and zones on a view. Each kind has a color and a shape: scratches a dashed line,
 * defects a ring, particles a box; what they mark stays visible.
 */
final class MarkPen {
  static final Color SCRATCH = new Color(0xffd23f);
  static final Color DEFECT = new Color(0xff5a4d);
  static final Color PARTICLE = new Color(0x4dc3ff);

  /** Every color of a picture with marks on a photograph. */
  static final List<Color> COLORS =
      List.of(Ink.PASS, Ink.FAIL, Ink.NOT_JUDGED, SCRATCH, DEFECT, PARTICLE);

  private static final double NUMBER_PX = 15;

  private final Ink ink;
  private final FaceView view;
  private final Inspection inspection;
  private final LabelPlaces labels;

  MarkPen(Ink ink, FaceView view, Inspection inspection) {
    this.ink = ink;
    this.view = view;
    this.inspection = inspection;
    this.labels = new LabelPlaces(view.left(), view.top(), view.width(), view.height());
  }

  LabelPlaces labels() {
    return labels;
  }

  static Color color(FindingKind kind) {
    return switch (kind) {
      case SCRATCH -> SCRATCH;
      case DEFECT -> DEFECT;
      case PARTICLE -> PARTICLE;
    };
  }

  /** The borders of A, B and C around a fiber, with their letters. */
  void zones(LocatedFiber fiber) {
    FaceProfile profile = inspection.request().profile();
    ring(fiber, profile.a().outerDiameterUm(), 1, "A");
    ring(fiber, profile.b().outerDiameterUm(), 1, "B");
    ring(fiber, profile.adhesiveOuterDiameterUm(), 0.7, "");
    if (!profile.particles().wholeFace() && !inspection.face().isArray()) {
      ring(fiber, profile.particles().outerDiameterUm(), 0.7, "");
    }
  }

  private void ring(LocatedFiber fiber, double diameterUm, double widthPx, String letter) {
    double rx = diameterUm / 2 / inspection.located().scaleXUmPerPx() * view.zoomX();
    double ry = diameterUm / 2 / inspection.located().scaleYUmPerPx() * view.zoomY();
    double x = view.pageX(fiber.cladding().cx());
    double y = view.pageY(fiber.cladding().cy());
    ink.dashedOnMap(new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry), Color.WHITE, widthPx, 5);
    if (!letter.isEmpty()) {
      double at = Math.PI * 0.25;
      ink.textOnMap(
          Typeface.REGULAR,
          letter,
          x - (rx + 8) * Math.cos(at),
          y + (ry + 8) * Math.sin(at) + 5,
          13,
          Ink.Anchor.MIDDLE);
    }
  }

  /** A mark without its number. */
  void shape(Finding f) {
    Color color = color(f.kind());
    double x = view.pageX(f.xPx());
    double y = view.pageY(f.yPx());
    double r = radius(f);
    switch (f.kind()) {
      case SCRATCH -> ink.dashedOnMap(along(f), color, 1.4, 6);
      case DEFECT -> ink.drawOnMap(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), color, 2);
      case PARTICLE -> ink.drawOnMap(new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r), color, 2);
    }
  }

  /** A mark's number, beside it. */
  void number(InspectionReport.Numbered mark) {
    Finding f = mark.finding();
    String text = String.valueOf(mark.number());
    double width = Typeface.BOLD.width(text, NUMBER_PX) + 2;
    double reach = f.kind() == FindingKind.SCRATCH ? 4 : radius(f);
    double[] at = labels.find(view.pageX(f.xPx()), view.pageY(f.yPx()), reach, width, NUMBER_PX);
    ink.textOnMap(Typeface.BOLD, text, at[0], at[1] + 5.5, NUMBER_PX, Ink.Anchor.MIDDLE);
  }

  /** On the page, with some room around the mark. */
  private double radius(Finding f) {
    double scale = inspection.scaleUmPerPx();
    double zoom = Math.sqrt(view.zoomX() * view.zoomY());
    double r = f.sizeUm() / 2 / scale * zoom;
    return (Double.isFinite(r) ? r : 0) + 4;
  }

  private Path2D along(Finding f) {
    Path2D path = new Path2D.Double();
    boolean first = true;
    for (PixelPoint p : f.outline()) {
      if (first) {
        path.moveTo(view.pageX(p.x()), view.pageY(p.y()));
        first = false;
      } else {
        path.lineTo(view.pageX(p.x()), view.pageY(p.y()));
      }
    }
    if (first) {
      path.moveTo(view.pageX(f.xPx()), view.pageY(f.yPx()));
    }
    return path;
  }
}
