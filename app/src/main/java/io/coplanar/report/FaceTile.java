// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.cleanliness.FaceZone;
import io.coplanar.cleanliness.FiberInspection;
import io.coplanar.cleanliness.inspect.Inspection;
import io.coplanar.judge.Result;
import java.util.ArrayList;
import java.util.List;

/** One fiber, enlarged, with its zones, its marks and its verdict under it. */
final class FaceTile {
  /** What a tile takes below its picture. */
  static final int CAPTION = 58;

  /** What is shown around a fiber's center, µm. */
  private static final double HALF_UM = 74;

  private FaceTile() {}

  static void draw(
      Ink ink, InspectionReport report, FiberInspection fiber, int left, int top, int size) {
    Inspection inspection = report.inspection();
    FaceView view = view(report, fiber, left, top, size);
    view.draw(ink);
    ink.clip(left, top, size, size);
    MarkPen pen = new MarkPen(ink, view, inspection);
    pen.zones(fiber.fiber());
    List<InspectionReport.Numbered> shown =
        report.marks().stream().filter(m -> inside(view, m)).toList();
    shown.forEach(m -> pen.shape(m.finding()));
    shown.forEach(pen::number);
    ink.unclip();
    caption(ink, fiber, left, top + size, size);
  }

  /** A fiber in the middle of a square. */
  static FaceView view(
      InspectionReport report, FiberInspection fiber, int left, int top, int size) {
    double zoom = size / (2 * HALF_UM);
    double sx = report.inspection().located().scaleXUmPerPx();
    double sy = report.inspection().located().scaleYUmPerPx();
    return new FaceView(
        report.image(),
        fiber.fiber().cladding().cx() - HALF_UM / sx,
        fiber.fiber().cladding().cy() - HALF_UM / sy,
        zoom * sx,
        zoom * sy,
        left,
        top,
        size,
        size);
  }

  private static boolean inside(FaceView view, InspectionReport.Numbered mark) {
    double x = view.pageX(mark.finding().xPx()) - view.left();
    double y = view.pageY(mark.finding().yPx()) - view.top();
    return x >= 0 && y >= 0 && x < view.width() && y < view.height();
  }

  private static void caption(Ink ink, FiberInspection fiber, int left, int top, int size) {
    Result result = InspectionReport.result(fiber.result());
    VerdictSign.draw(ink, result, left + 12, top + 18, 11);
    ink.text(
        Typeface.BOLD,
        "Fiber " + fiber.fiber().position() + "  " + Words.of(result),
        left + 30,
        top + 24,
        17,
        AnswerHeading.color(result),
        Ink.Anchor.LEFT);
    ink.text(Typeface.REGULAR, counts(fiber), left + 30, top + 44, 14, Ink.FAINT, Ink.Anchor.LEFT);
  }

  private static String counts(FiberInspection fiber) {
    List<String> parts = new ArrayList<>();
    for (FaceZone zone : List.of(FaceZone.A, FaceZone.B, FaceZone.C)) {
      long n = fiber.findings().stream().filter(f -> f.zone() == zone).count();
      if (n > 0) {
        parts.add(n + " in " + zone);
      }
    }
    return parts.isEmpty() ? "no mark" : String.join(", ", parts);
  }
}
