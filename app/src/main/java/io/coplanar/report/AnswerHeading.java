// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.judge.Result;
import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a picture of an answer says at its top: a title, a verdict if there is one, some lines. */
final class AnswerHeading {
  private static final int BADGE = 190;
  private static final int MOST_LINES = 4;

  private AnswerHeading() {}

  /** How many pixels it takes. */
  static int height(List<String> lines) {
    return 62 + 22 * Math.min(MOST_LINES + 1, lines.size());
  }

  /** The color of a verdict. */
  static Color color(Result result) {
    return switch (result) {
      case PASS -> Ink.PASS;
      case FAIL -> Ink.FAIL;
      case NOT_JUDGED -> Ink.NOT_JUDGED;
    };
  }

  static void draw(
      Ink ink,
      int x,
      int y,
      int width,
      @Nullable Result result,
      String title,
      String subtitle,
      List<String> lines) {
    Color color = result == null ? Ink.TEXT : color(result);
    String verdict = result == null ? "" : Words.of(result);
    draw(ink, x, y, width, color, verdict, title, subtitle, lines);
  }

  /**
   * The same for a verdict of other words than ours.
   *
   * @param verdict empty for none
   */
  static void draw(
      Ink ink,
      int x,
      int y,
      int width,
      Color color,
      String verdict,
      String title,
      String subtitle,
      List<String> lines) {
    if (!verdict.isEmpty()) {
      badge(ink, x + width - BADGE, y, color, verdict);
    }
    double room = width - BADGE - 20;
    ink.text(Typeface.BOLD, cut(title, 24, room, true), x, y + 23, 24, Ink.TEXT, Ink.Anchor.LEFT);
    ink.text(
        Typeface.REGULAR,
        cut(subtitle, 17, room, false),
        x,
        y + 50,
        17,
        Ink.FAINT,
        Ink.Anchor.LEFT);
    int shown = Math.min(MOST_LINES, lines.size());
    for (int i = 0; i < shown; i++) {
      ink.text(
          Typeface.REGULAR,
          cut(lines.get(i), 16, width, false),
          x,
          y + 80 + 22 * i,
          16,
          color,
          Ink.Anchor.LEFT);
    }
    if (shown < lines.size()) {
      ink.text(
          Typeface.REGULAR,
          "and " + (lines.size() - shown) + " more",
          x,
          y + 80 + 22 * shown,
          16,
          color,
          Ink.Anchor.LEFT);
    }
  }

  private static void badge(Ink ink, int x, int y, Color color, String verdict) {
    ink.fill(new RoundRectangle2D.Double(x, y, BADGE, 54, 10, 10), color);
    ink.text(Typeface.BOLD, verdict, x + BADGE / 2.0, y + 36, 26, Color.WHITE, Ink.Anchor.MIDDLE);
  }

  /** The text as far as there is room: of a path the end, of a sentence the start. */
  private static String cut(String text, double sizePx, double room, boolean keepEnd) {
    Typeface face = keepEnd ? Typeface.BOLD : Typeface.REGULAR;
    String cut = text;
    while (cut.length() > 1 && face.width(cut + "…", sizePx) > room) {
      cut = keepEnd ? cut.substring(1) : cut.substring(0, cut.length() - 1);
    }
    return cut.equals(text) ? text : keepEnd ? "…" + cut : cut + "…";
  }
}
