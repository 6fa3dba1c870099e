// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.evidence.Quantity;
import io.coplanar.geometry.EndFace;
import io.coplanar.geometry.Fiber;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Set;

/** The leveled map with everything that was laid over it, and axes in the ferrule's frame. */
final class MapPanel {
  private static final double LABEL_PX = 15;

  private final LeveledView view;
  private final int left;
  private final int top;

  /**
   * @param left where the view's left edge lies in the picture, px
   * @param top where its top edge lies, px
   */
  MapPanel(LeveledView view, int left, int top) {
    this.view = view;
    this.left = left;
    this.top = top;
  }

  /** Picture x of a point of the frame. */
  double xPx(double xUm) {
    return left + (xUm - view.leftUm()) / view.umPerPx();
  }

  /** Picture y of a point of the frame. */
  double yPx(double yUm) {
    return top + (view.topUm() - yUm) / view.umPerPx();
  }

  /** Draws the map; {@code failed} are the fibers to mark, besides their sign in the text. */
  void draw(Ink ink, EndFace face, HeightScale scale, Set<Integer> failed) {
    ink.image(image(scale), left, top);
    ink.clip(left, top, view.width(), view.height());
    regions(ink, face, failed);
    scaleBar(ink);
    ink.unclip();
    ink.draw(new Rectangle2D.Double(left, top, view.width(), view.height()), Ink.TEXT, 1);
    axes(ink);
  }

  private BufferedImage image(HeightScale scale) {
    BufferedImage image =
        new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_RGB);
    int[] row = new int[view.width()];
    for (int y = 0; y < view.height(); y++) {
      for (int x = 0; x < row.length; x++) {
        row[x] = scale.rgb(view.heightNm()[y * row.length + x]);
      }
      image.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
    return image;
  }

  private void regions(Ink ink, EndFace face, Set<Integer> failed) {
    double roiX = face.settings().get("roi_x_um");
    double roiY = face.settings().get("roi_y_um");
    ink.dashedOnMap(
        new Rectangle2D.Double(
            xPx(-roiX / 2), yPx(roiY / 2), roiX / view.umPerPx(), roiY / view.umPerPx()),
        Color.WHITE,
        1.2,
        7);
    for (Fiber f : face.fibers()) {
      if (f.xUm() instanceof Quantity x && f.yUm() instanceof Quantity y) {
        fiber(ink, face, f.position(), x.value(), y.value(), failed.contains(f.position()));
      }
    }
  }

  private void fiber(Ink ink, EndFace face, int position, double x, double y, boolean failed) {
    Color color = failed ? Ink.FAILED_ON_MAP : Color.WHITE;
    double exclusion = face.settings().get("exclusion_diameter_um");
    ink.drawOnMap(circle(x, y, exclusion), color, failed ? 2.2 : 1.2);
    ink.drawOnMap(circle(x, y, face.settings().get("height_diameter_um")), Color.WHITE, 0.9);
    ink.textOnMap(
        Typeface.BOLD,
        position + (failed ? "!" : ""),
        xPx(x),
        yPx(y + exclusion / 2) - 7,
        17,
        Ink.Anchor.MIDDLE);
  }

  private Ellipse2D circle(double x, double y, double diameterUm) {
    double d = diameterUm / view.umPerPx();
    return new Ellipse2D.Double(xPx(x) - d / 2, yPx(y) - d / 2, d, d);
  }

  private void scaleBar(Ink ink) {
    double lengthUm = Ticks.step(view.width() * view.umPerPx(), 7);
    double px = lengthUm / view.umPerPx();
    double x = left + 18;
    double y = top + view.height() - 18;
    ink.drawOnMap(new Rectangle2D.Double(x, y - 3, px, 4), Color.WHITE, 1);
    ink.fill(x, y - 3, px, 4, Color.WHITE);
    ink.textOnMap(
        Typeface.BOLD, Rounded.plain(lengthUm) + " µm", x + px / 2, y - 11, 16, Ink.Anchor.MIDDLE);
  }

  private void axes(Ink ink) {
    double bottom = top + view.height();
    for (double x : Ticks.between(view.leftUm() / 1000, view.rightUm() / 1000, 8)) {
      double px = xPx(x * 1000);
      ink.line(px, bottom, px, bottom + 6, Ink.TEXT, 1);
      ink.text(
          Typeface.REGULAR, Ticks.label(x), px, bottom + 22, LABEL_PX, Ink.TEXT, Ink.Anchor.MIDDLE);
    }
    for (double y : Ticks.between(view.bottomUm() / 1000, view.topUm() / 1000, 5)) {
      double py = yPx(y * 1000);
      ink.line(left - 6, py, left, py, Ink.TEXT, 1);
      ink.text(
          Typeface.REGULAR,
          Ticks.label(y),
          left - 10,
          py + 5,
          LABEL_PX,
          Ink.TEXT,
          Ink.Anchor.RIGHT);
    }
    ink.text(
        Typeface.REGULAR,
        "x (mm)",
        left + view.width() + 8,
        bottom + 22,
        LABEL_PX,
        Ink.FAINT,
        Ink.Anchor.LEFT);
    ink.textUpwards(
        Typeface.REGULAR, "y (mm)", left - 58, top + view.height() / 2.0, 15, Ink.FAINT);
  }
}
