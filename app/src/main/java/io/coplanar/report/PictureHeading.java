// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.judge.Judgement;
import io.coplanar.judge.Result;
import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What a picture says above its map: the file, the profile, the verdict and why.
 *
 * @param lines the reasons, as many as have room
 * @param width px
 */
record PictureHeading(GeometryReport report, List<String> lines, int width) {
  private static final int MOST_REASONS = 4;
  private static final int BADGE = 190;
  private static final double REASON_PX = 16;

  static PictureHeading of(GeometryReport report, int width) {
    List<String> reasons = Reasons.of(report);
    List<String> lines = new ArrayList<>();
    for (String r : reasons.subList(0, Math.min(MOST_REASONS, reasons.size()))) {
      lines.add(cut(Typeface.REGULAR, r, REASON_PX, width));
    }
    if (reasons.size() > MOST_REASONS) {
      lines.add("and " + (reasons.size() - MOST_REASONS) + " more");
    }
    return new PictureHeading(report, lines, width);
  }

  int height() {
    return 62 + 22 * lines.size();
  }

  void draw(Ink ink, int x, int y) {
    Judgement j = report.judgement();
    Color color = color(j.result());
    int badgeX = x + width - BADGE;
    ink.fill(new RoundRectangle2D.Double(badgeX, y, BADGE, 54, 10, 10), color);
    ink.text(
        Typeface.BOLD,
        Words.of(j.result()),
        badgeX + BADGE / 2.0,
        y + 36,
        26,
        Color.WHITE,
        Ink.Anchor.MIDDLE);
    int room = width - BADGE - 20;
    ink.text(
        Typeface.BOLD,
        cutMiddle(report.file(), 25, room),
        x,
        y + 23,
        25,
        Ink.TEXT,
        Ink.Anchor.LEFT);
    ink.text(
        Typeface.REGULAR,
        cut(Typeface.REGULAR, subtitle(), 17, room),
        x,
        y + 50,
        17,
        Ink.FAINT,
        Ink.Anchor.LEFT);
    for (int i = 0; i < lines.size(); i++) {
      ink.text(
          Typeface.REGULAR,
          lines.get(i),
          x,
          y + 80 + 22 * i,
          REASON_PX,
          color(lines.get(i)),
          Ink.Anchor.LEFT);
    }
  }

  private static Color color(Result result) {
    return switch (result) {
      case PASS -> Ink.PASS;
      case FAIL -> Ink.FAIL;
      case NOT_JUDGED -> Ink.NOT_JUDGED;
    };
  }

  /** A line that is no FAIL takes the color of what is not judged. */
  private static Color color(String line) {
    return color(line.startsWith(Words.of(Result.FAIL)) ? Result.FAIL : Result.NOT_JUDGED);
  }

  private String subtitle() {
    Judgement j = report.judgement();
    String verdict =
        j.result() == Result.NOT_JUDGED
            ? "not judged under profile "
            : Words.of(j.result()) + " under profile ";
    return report.face().layout().count()
        + " fibers ("
        + report.face().layout()
        + ")  ·  "
        + verdict
        + j.profile().id()
        + "  ·  "
        + Words.of(j.profile().decision())
        + "  ·  "
        + Words.conformity(j);
  }

  private static String cut(Typeface face, String text, double sizePx, double room) {
    if (face.width(text, sizePx) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 1 && face.width(text.substring(0, end) + "…", sizePx) > room) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  /** The end of a path says more than its start. */
  private static String cutMiddle(String text, double sizePx, double room) {
    if (Typeface.BOLD.width(text, sizePx) <= room) {
      return text;
    }
    int start = 0;
    while (start < text.length() - 1
        && Typeface.BOLD.width("…" + text.substring(start), sizePx) > room) {
      start++;
    }
    return "…" + text.substring(start);
  }
}
