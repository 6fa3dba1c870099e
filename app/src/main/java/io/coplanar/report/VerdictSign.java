// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.judge.Result;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** A verdict as a sign that is told from others by its shape: a check, a cross, a question mark. */
final class VerdictSign {
  private VerdictSign() {}

  /** A disk of this radius with the sign in it. */
  static void draw(Ink ink, Result result, double x, double y, double radius) {
    ink.fill(
        new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius),
        AnswerHeading.color(result));
    double r = 0.5 * radius;
    switch (result) {
      case PASS -> {
        Path2D check = new Path2D.Double();
        check.moveTo(x - r, y);
        check.lineTo(x - 0.25 * r, y + 0.75 * r);
        check.lineTo(x + r, y - 0.7 * r);
        ink.draw(check, Color.WHITE, 0.26 * radius);
      }
      case FAIL -> {
        double c = 0.8 * r;
        ink.line(x - c, y - c, x + c, y + c, Color.WHITE, 0.26 * radius);
        ink.line(x - c, y + c, x + c, y - c, Color.WHITE, 0.26 * radius);
      }
      case NOT_JUDGED ->
          ink.text(
              Typeface.BOLD,
              "?",
              x,
              y + 0.5 * radius,
              1.45 * radius,
              Color.WHITE,
              Ink.Anchor.MIDDLE);
    }
  }
}
