// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.cleanliness.FiberInspection;
import io.coplanar.cleanliness.FindingKind;
import io.coplanar.cleanliness.GuideHole;
import io.coplanar.cleanliness.PixelPoint;
import io.coplanar.cleanliness.inspect.Inspection;
import io.coplanar.judge.Result;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * An inspected face on one page: the image with its marks; for an array also a tile for each fiber,
 * as the ferrule has them; and the marks in words.
 */
public final class FacePicture {
  private static final int WIDTH = 1600;
  private static final int EDGE = 24;
  private static final int INNER = WIDTH - 2 * EDGE;
  private static final int GAP = 12;
  private static final int FOOT = 74;
  private static final int MOST_WHOLE = 1080;
  private static final int MOST_ARRAY = 560;
  private static final int MOST_TILE = 380;

  /** A row of more fibers is broken in two. */
  private static final int MOST_IN_LINE = 8;

  private final InspectionReport report;
  private final Inspection inspection;
  private final List<FiberInspection> fibers;
  private final boolean array;

  private FacePicture(InspectionReport report) {
    this.report = report;
    this.inspection = report.inspection();
    this.fibers = inspection.judgement().fibers();
    this.array = fibers.size() > 1 && !Double.isNaN(inspection.scaleUmPerPx());
  }

  /** The picture as a PNG file's bytes. */
  public static byte[] png(InspectionReport report) {
    return Png.ofPhoto(new FacePicture(report).draw(), MarkPen.COLORS);
  }

  static BufferedImage draw(InspectionReport report) {
    return new FacePicture(report).draw();
  }

  private BufferedImage draw() {
    List<String> reasons = FaceReasons.of(report);
    int top = EDGE + AnswerHeading.height(reasons) + 16;
    FaceView whole =
        FaceView.whole(
            report.image(), aspect(), EDGE, top, INNER, array ? MOST_ARRAY : MOST_WHOLE, 2);
    int tilesTop = top + whole.height() + GAP;
    int listTop = tilesTop + tilesHeight();
    MarkList list = new MarkList(report);
    int height = listTop + list.height() + FOOT;
    BufferedImage page = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Ink ink = new Ink(page);
    ink.fill(0, 0, WIDTH, height, Ink.PAPER);
    AnswerHeading.draw(
        ink,
        EDGE,
        EDGE,
        INNER,
        report.result(),
        report.file(),
        FaceWords.summary(inspection) + "  ·  profile " + inspection.request().profile().id(),
        reasons);
    whole(ink, whole);
    tiles(ink, tilesTop);
    list.draw(ink, EDGE, listTop, INNER);
    foot(ink, height - FOOT + 14);
    return page;
  }

  /** A pixel's height over its width. */
  private double aspect() {
    double seen = inspection.located().scaleYUmPerPx() / inspection.located().scaleXUmPerPx();
    return Double.isNaN(seen) ? report.image().pixelAspect() : seen;
  }

  private void whole(Ink ink, FaceView view) {
    view.draw(ink);
    ink.clip(view.left(), view.top(), view.width(), view.height());
    MarkPen pen = new MarkPen(ink, view, inspection);
    pen.labels().keepFree(view.left(), view.top() + view.height() - 44, view.width() / 5.0, 44);
    outline(ink, view);
    for (GuideHole hole : inspection.face().holes()) {
      hole(ink, view, hole);
    }
    boolean scaled = !Double.isNaN(inspection.scaleUmPerPx());
    for (FiberInspection fiber : fibers) {
      if (array) {
        place(ink, view, pen, fiber);
      } else if (scaled) {
        pen.zones(fiber.fiber());
      }
    }
    List<InspectionReport.Numbered> marks = report.marks();
    marks.forEach(m -> pen.shape(m.finding()));
    // in an array the tiles number the fibers' own
    marks.stream().filter(m -> !array || m.position() == 0).forEach(pen::number);
    ink.unclip();
    if (scaled) {
      bar(ink, view);
    }
  }

  /** Where a fiber of an array is: its ring, its number, its verdict's sign. */
  private void place(Ink ink, FaceView view, MarkPen pen, FiberInspection fiber) {
    var cladding = fiber.fiber().cladding();
    double x = view.pageX(cladding.cx());
    double y = view.pageY(cladding.cy());
    double rx = cladding.halfWidth() * view.zoomX();
    double ry = cladding.halfHeight() * view.zoomY();
    Result result = InspectionReport.result(fiber.result());
    ink.drawOnMap(
        new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry),
        result == Result.FAIL ? MarkPen.DEFECT : Color.WHITE,
        1);
    double sign = Math.clamp(ry * 0.3, 7, 12);
    double above = y - ry - sign - 4 > view.top() ? y - ry - sign - 4 : y + ry + sign + 4;
    VerdictSign.draw(ink, result, x - sign, above, sign);
    ink.textOnMap(
        Typeface.BOLD,
        String.valueOf(fiber.fiber().position()),
        x + 4,
        above + 6,
        17,
        Ink.Anchor.LEFT);
    pen.labels().keepFree(x - 2 * sign, above - sign, 4 * sign + 6, 2 * sign);
  }

  private void outline(Ink ink, FaceView view) {
    if (inspection.face().ferrule().edgesSeen() == 0) {
      return;
    }
    Path2D path = new Path2D.Double();
    PixelPoint last = inspection.face().ferrule().corners().getLast();
    path.moveTo(view.pageX(last.x()), view.pageY(last.y()));
    for (PixelPoint p : inspection.face().ferrule().corners()) {
      path.lineTo(view.pageX(p.x()), view.pageY(p.y()));
    }
    ink.dashedOnMap(path, Color.WHITE, 0.8, 8);
  }

  private static void hole(Ink ink, FaceView view, GuideHole hole) {
    double rx = hole.radiusPx() * view.zoomX();
    double ry = hole.radiusPx() * view.zoomY();
    double x = view.pageX(hole.cx());
    double y = view.pageY(hole.cy());
    ink.dashedOnMap(new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry), Color.WHITE, 0.8, 8);
    ink.textOnMap(
        Typeface.REGULAR, hole.pin() ? "pin" : "guide hole", x, y + 5, 14, Ink.Anchor.MIDDLE);
  }

  /** A bar of a round length in the lower left corner. */
  private void bar(Ink ink, FaceView view) {
    double pagePerUm = view.zoomX() / inspection.located().scaleXUmPerPx();
    double um = 1;
    for (double step : new double[] {2, 5, 10, 20, 50, 100, 200, 500, 1000}) {
      um = step * pagePerUm <= view.width() / 6.0 ? step : um;
    }
    double y = view.top() + view.height() - 16;
    double x = view.left() + 16;
    ink.fill(x - 1.5, y - 1.5, um * pagePerUm + 3, 6, Color.BLACK);
    ink.fill(x, y, um * pagePerUm, 3, Color.WHITE);
    ink.textOnMap(
        Typeface.REGULAR,
        Math.round(um) + " µm",
        x + um * pagePerUm / 2,
        y - 7,
        14,
        Ink.Anchor.MIDDLE);
  }

  private int columns() {
    int rows = Math.max(1, inspection.face().rows());
    return fibers.size() % rows == 0 ? fibers.size() / rows : fibers.size();
  }

  private int inLine() {
    int lines = Math.ceilDiv(columns(), MOST_IN_LINE);
    return Math.ceilDiv(columns(), lines);
  }

  private int tile() {
    return Math.min(MOST_TILE, (INNER - GAP * (inLine() - 1)) / inLine());
  }

  private int linesOfTiles() {
    return Math.ceilDiv(columns(), inLine()) * (fibers.size() / columns());
  }

  private int tilesHeight() {
    return array ? linesOfTiles() * (tile() + FaceTile.CAPTION + 8) : 0;
  }

  /** In the ferrule's order; a long row takes two lines, the second right under the first. */
  private void tiles(Ink ink, int top) {
    if (!array) {
      return;
    }
    int perRow = Math.ceilDiv(columns(), inLine());
    for (int i = 0; i < fibers.size(); i++) {
      int row = i / columns();
      int inRow = i % columns();
      int line = row * perRow + inRow / inLine();
      int x = EDGE + inRow % inLine() * (tile() + GAP);
      int y = top + line * (tile() + FaceTile.CAPTION + 8);
      FaceTile.draw(ink, report, fibers.get(i), x, y, tile());
    }
  }

  private void foot(Ink ink, int y) {
    double x = EDGE;
    for (FindingKind kind : FindingKind.values()) {
      MarkList.sign(ink, kind, x + 8, y);
      ink.text(Typeface.REGULAR, kind.id(), x + 24, y + 5, 14, Ink.FAINT, Ink.Anchor.LEFT);
      x += 34 + Typeface.REGULAR.width(kind.id(), 14) + 16;
    }
    ink.text(
        Typeface.REGULAR,
        "Dashed rings: zones A and B, and the adhesive's outer border. Gray is stretched in each"
            + " part. Positions as the image shows them: left to right, then down.",
        x,
        y + 5,
        14,
        Ink.FAINT,
        Ink.Anchor.LEFT);
    ink.text(
        Typeface.REGULAR,
        "coplanar "
            + Engine.version()
            + ", engine "
            + Engine.sha256().substring(0, 12)
            + ", file sha256 "
            + report.sha256().substring(0, Math.min(12, report.sha256().length())),
        EDGE,
        y + 30,
        14,
        Ink.FAINT,
        Ink.Anchor.LEFT);
  }
}
