// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.cleanliness.FaceZone;
import io.coplanar.cleanliness.Finding;
import io.coplanar.cleanliness.FindingKind;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The marks of a face in words, those that decide most first, in columns beside each other. */
final class MarkList {
  private static final int MOST = 48;
  private static final int COLUMNS = 3;
  private static final int LINE = 22;

  private final List<InspectionReport.Numbered> all;
  private final List<InspectionReport.Numbered> shown;

  MarkList(InspectionReport report) {
    all = new ArrayList<>(report.marks());
    all.sort(
        Comparator.comparingInt((InspectionReport.Numbered m) -> rank(m.finding()))
            .thenComparingInt(InspectionReport.Numbered::number));
    shown = all.subList(0, Math.min(MOST, all.size()));
  }

  private static int rank(Finding f) {
    return f.zone() == FaceZone.A ? 0 : f.loose() ? 1 : f.zone() == FaceZone.B ? 2 : 3;
  }

  int height() {
    int lines = Math.ceilDiv(shown.size(), COLUMNS);
    return all.isEmpty() ? 0 : LINE * lines + 40 + (shown.size() < all.size() ? LINE : 0);
  }

  void draw(Ink ink, int left, int top, int width) {
    if (all.isEmpty()) {
      return;
    }
    ink.text(Typeface.BOLD, "Marks", left, top + 18, 17, Ink.TEXT, Ink.Anchor.LEFT);
    int lines = Math.ceilDiv(shown.size(), COLUMNS);
    int column = width / COLUMNS;
    for (int i = 0; i < shown.size(); i++) {
      row(ink, shown.get(i), left + i / lines * column, top + 46 + LINE * (i % lines));
    }
    if (shown.size() < all.size()) {
      ink.text(
          Typeface.REGULAR,
          "and " + (all.size() - shown.size()) + " more, which the JSON document lists",
          left,
          top + 46 + LINE * lines,
          15,
          Ink.FAINT,
          Ink.Anchor.LEFT);
    }
  }

  private static void row(Ink ink, InspectionReport.Numbered mark, int x, int y) {
    Finding f = mark.finding();
    sign(ink, f.kind(), x + 40, y - 5);
    ink.text(
        Typeface.BOLD, String.valueOf(mark.number()), x + 28, y, 15, Ink.TEXT, Ink.Anchor.RIGHT);
    String where = mark.position() == 0 ? "ferrule" : "fiber " + mark.position() + ", " + f.zone();
    String loose = f.loose() && mark.position() > 0 ? ", loose" : "";
    ink.text(
        Typeface.REGULAR,
        where + ": " + FaceWords.of(f) + loose + ", " + FaceWords.percent(f.contrast()),
        x + 54,
        y,
        15,
        Ink.TEXT,
        Ink.Anchor.LEFT);
  }

  /** The shape in which a kind is drawn on the picture. */
  static void sign(Ink ink, FindingKind kind, double x, double y) {
    switch (kind) {
      case SCRATCH ->
          ink.dashedOnMap(new Line2D.Double(x - 8, y, x + 8, y), MarkPen.color(kind), 1.6, 5);
      case DEFECT ->
          ink.drawOnMap(new Ellipse2D.Double(x - 6, y - 6, 12, 12), MarkPen.color(kind), 1.8);
      case PARTICLE ->
          ink.drawOnMap(new Rectangle2D.Double(x - 6, y - 6, 12, 12), MarkPen.color(kind), 1.8);
    }
  }
}
