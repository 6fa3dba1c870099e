// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.cleanliness.FiberInspection;
import io.coplanar.cleanliness.Finding;
import io.coplanar.cleanliness.compare.FaceComparison;
import io.coplanar.cleanliness.compare.PlacedMark;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A face before and after cleaning, side by side: both images whole, and of an array each fiber
 * where something lies, enlarged. What went has a dashed ring, what stayed a ring, what is new a
 * box.
 */
public final class CleaningPicture {
  private static final Color GONE = MarkPen.PARTICLE;
  private static final Color STAYED = MarkPen.SCRATCH;
  private static final Color ADDED = MarkPen.DEFECT;
  private static final int WIDTH = 1600;
  private static final int EDGE = 24;
  private static final int GAP = 12;
  private static final int HALF = (WIDTH - 2 * EDGE - GAP) / 2;
  private static final int MOST_HEIGHT = 600;
  private static final int PAIRS_IN_LINE = 4;
  private static final int MOST_PAIRS = 24;
  private static final int CAPTION = 34;
  private static final int FOOT = 56;

  private final CleaningReport report;
  private final FaceComparison comparison;
  private final List<Integer> fibers;

  private CleaningPicture(CleaningReport report) {
    this.report = report;
    this.comparison = report.comparison();
    this.fibers = fibers();
  }

  /** The picture as a PNG file's bytes. */
  public static byte[] png(CleaningReport report) {
    return Png.ofPhoto(new CleaningPicture(report).draw(), MarkPen.COLORS);
  }

  /** Positions of an array's fibers with anything on them. */
  private List<Integer> fibers() {
    TreeSet<Integer> positions = new TreeSet<>();
    if (comparison.compared() && report.after().inspection().face().isArray()) {
      comparison.gone().forEach(m -> positions.add(m.position()));
      comparison.added().forEach(m -> positions.add(m.position()));
      comparison.stayed().forEach(p -> positions.add(p.after().position()));
      positions.remove(0);
    }
    return positions.stream().limit(MOST_PAIRS).toList();
  }

  private BufferedImage draw() {
    List<String> lines = lines();
    int top = EDGE + AnswerHeading.height(lines) + 40;
    FaceView before = whole(report.before(), EDGE, top);
    FaceView after = whole(report.after(), EDGE + HALF + GAP, top);
    int pairsTop = top + Math.max(before.height(), after.height()) + GAP;
    int tile = ((WIDTH - 2 * EDGE) / PAIRS_IN_LINE - 2 * GAP) / 2;
    int line = tile + CAPTION;
    int height = pairsTop + Math.ceilDiv(fibers.size(), PAIRS_IN_LINE) * line + FOOT;
    BufferedImage page = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Ink ink = new Ink(page);
    ink.fill(0, 0, WIDTH, height, Ink.PAPER);
    AnswerHeading.draw(
        ink,
        EDGE,
        EDGE,
        WIDTH - 2 * EDGE,
        report.after().result(),
        report.after().file(),
        "after cleaning  ·  before: "
            + Words.of(report.before().result())
            + "  ·  profile "
            + report.after().inspection().request().profile().id(),
        lines);
    title(ink, "Before: " + Words.of(report.before().result()), EDGE, top - 10);
    title(ink, "After: " + Words.of(report.after().result()), EDGE + HALF + GAP, top - 10);
    show(ink, before, beforeMarks(), true);
    show(ink, after, afterMarks(), false);
    for (int i = 0; i < fibers.size(); i++) {
      int x = EDGE + i % PAIRS_IN_LINE * (2 * tile + 2 * GAP);
      pair(ink, fibers.get(i), x, pairsTop + i / PAIRS_IN_LINE * line, tile);
    }
    foot(ink, height - FOOT + 18);
    return page;
  }

  private List<String> lines() {
    if (!comparison.compared()) {
      return comparison.reasons().stream().map(r -> "not compared: " + r).toList();
    }
    List<String> lines = new ArrayList<>(FaceReasons.of(report.after()));
    lines.addFirst(
        comparison.gone().size()
            + " gone, "
            + comparison.stayed().size()
            + " stayed, "
            + comparison.added().size()
            + " new, "
            + comparison.unseen().size()
            + " not known");
    return lines;
  }

  private static void title(Ink ink, String text, int x, int y) {
    ink.text(Typeface.BOLD, text, x, y, 17, Ink.TEXT, Ink.Anchor.LEFT);
  }

  private static FaceView whole(InspectionReport report, int left, int top) {
    double seen =
        report.inspection().located().scaleYUmPerPx()
            / report.inspection().located().scaleXUmPerPx();
    double aspect = Double.isNaN(seen) ? report.image().pixelAspect() : seen;
    return FaceView.whole(report.image(), aspect, left, top, HALF, MOST_HEIGHT, 2);
  }

  private List<PlacedMark> beforeMarks() {
    List<PlacedMark> marks = new ArrayList<>(comparison.gone());
    comparison.stayed().forEach(p -> marks.add(p.before()));
    return marks;
  }

  private List<PlacedMark> afterMarks() {
    List<PlacedMark> marks = new ArrayList<>(comparison.added());
    comparison.stayed().forEach(p -> marks.add(p.after()));
    return marks;
  }

  private void pair(Ink ink, int position, int left, int top, int tile) {
    FiberInspection before = report.before().inspection().judgement().fibers().get(position - 1);
    FiberInspection after = report.after().inspection().judgement().fibers().get(position - 1);
    show(ink, FaceTile.view(report.before(), before, left, top, tile), beforeMarks(), true);
    show(
        ink, FaceTile.view(report.after(), after, left + tile + 4, top, tile), afterMarks(), false);
    ink.text(
        Typeface.BOLD,
        "Fiber "
            + position
            + "  "
            + Words.of(InspectionReport.result(before.result()))
            + " → "
            + Words.of(InspectionReport.result(after.result())),
        left,
        top + tile + 21,
        15,
        AnswerHeading.color(InspectionReport.result(after.result())),
        Ink.Anchor.LEFT);
  }

  private void show(Ink ink, FaceView view, List<PlacedMark> marks, boolean first) {
    view.draw(ink);
    ink.clip(view.left(), view.top(), view.width(), view.height());
    var inspection = (first ? report.before() : report.after()).inspection();
    double zoom = Math.sqrt(view.zoomX() * view.zoomY()) / inspection.scaleUmPerPx();
    for (PlacedMark mark : marks) {
      Finding f = mark.finding();
      double r = f.sizeUm() / 2 * zoom + 4;
      double x = view.pageX(f.xPx());
      double y = view.pageY(f.yPx());
      boolean single = (first ? comparison.gone() : comparison.added()).contains(mark);
      sign(ink, single ? first ? GONE : ADDED : STAYED, x, y, Double.isFinite(r) ? r : 4);
    }
    ink.unclip();
  }

  private static void sign(Ink ink, Color color, double x, double y, double r) {
    if (color.equals(ADDED)) {
      ink.drawOnMap(new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r), color, 1.8);
    } else if (color.equals(GONE)) {
      ink.dashedOnMap(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), color, 1.8, 4);
    } else {
      ink.drawOnMap(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), color, 1.8);
    }
  }

  private static void foot(Ink ink, int y) {
    double x = EDGE;
    Color[] colors = {GONE, STAYED, ADDED};
    String[] words = {"gone", "stayed", "new"};
    for (int i = 0; i < words.length; i++) {
      sign(ink, colors[i], x + 8, y, 7);
      ink.text(Typeface.REGULAR, words[i], x + 24, y + 5, 14, Ink.FAINT, Ink.Anchor.LEFT);
      x += 44 + Typeface.REGULAR.width(words[i], 14);
    }
    ink.text(Typeface.REGULAR, CleaningReport.NO_PROOF, x, y + 5, 14, Ink.FAINT, Ink.Anchor.LEFT);
  }
}
