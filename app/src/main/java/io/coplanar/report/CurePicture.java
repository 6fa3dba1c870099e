// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.cure.Cure;
import io.coplanar.cure.CureReason;
import io.coplanar.cure.Curve;
import io.coplanar.cure.OvenRecord;
import io.coplanar.cure.Rescue;
import io.coplanar.evidence.Settings;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An oven's curve, its limits and gaps, and under it the dose as it fills up. */
public final class CurePicture {
  private static final int WIDTH = 1200;
  private static final int EDGE = 24;
  private static final int LEFT = 90;
  private static final int CURVE_HEIGHT = 320;
  private static final int DOSE_HEIGHT = 200;
  private static final int BETWEEN = 76;
  private static final Color FILL = new Color(Palette.blend(0x33638d, 0xffffff, 4.0 / 6));
  private static final Color GAP = new Color(Palette.blend(0x8a5a00, 0xffffff, 5.0 / 6));

  private final Cure cure;
  private final Settings settings;
  private final OvenRecord log;
  private final Ink ink;

  private CurePicture(Cure cure, Settings settings, Ink ink) {
    this.cure = cure;
    this.settings = settings;
    this.log = cure.log();
    this.ink = ink;
  }

  /**
   * The picture as a PNG file's bytes.
   *
   * @param file the log's name
   * @param settings those of the judging
   */
  public static byte[] png(String file, Cure cure, Settings settings) {
    List<String> lines = lines(cure);
    int top = EDGE + AnswerHeading.height(lines) + 40;
    int height = top + CURVE_HEIGHT + BETWEEN + DOSE_HEIGHT + 90;
    BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Ink ink = new Ink(image);
    ink.fill(0, 0, WIDTH, height, Ink.PAPER);
    AnswerHeading.draw(
        ink,
        EDGE,
        EDGE,
        WIDTH - 2 * EDGE,
        CureTable.result(cure.verdict()),
        file,
        subtitle(cure),
        lines);
    new CurePicture(cure, settings, ink).panels(top);
    ink.text(
        Typeface.REGULAR,
        "Minutes from the first row. Degree of cure and glass transition come from placeholder"
            + " kinetics; see docs/cure.md. coplanar "
            + Engine.version(),
        LEFT,
        height - 18,
        14,
        Ink.FAINT,
        Ink.Anchor.LEFT);
    return Png.of(image, Ink.COLORS);
  }

  private static List<String> lines(Cure cure) {
    List<String> lines = new ArrayList<>();
    cure.reasons().stream().map(CureReason::toString).forEach(lines::add);
    cure.rescues().stream().map(CureTable::sentence).forEach(lines::add);
    return lines;
  }

  private static String subtitle(Cure cure) {
    String asked = "recipe " + cure.recipe().id() + "  ·  basis: " + cure.recipe().basis();
    return cure.log().usable()
        ? String.format(
            Locale.ROOT,
            "%s min at 150 °C of %s  ·  %.1f %% cured, Tg %.0f °C  ·  %s",
            Rounded.plain(cure.log().minutesAt150C()),
            Rounded.plain(cure.recipe().minutesAt150C()),
            100 * cure.degree(),
            cure.glassTransitionC(),
            asked)
        : asked;
  }

  private void panels(int top) {
    double fromS = log.rows() == 0 ? 0 : Math.min(log.firstS(), log.lastS());
    double toS = Math.max(fromS + 1, log.rows() == 0 ? 0 : Math.max(log.firstS(), log.lastS()));
    double highC = Math.max(settings.get("peak_max_c"), log.peakC()) + 15;
    double lowC = 0;
    for (Curve.Step step : log.curve().steps()) {
      lowC = Math.min(lowC, step.lowC());
    }
    int width = WIDTH - LEFT - EDGE - 20;
    TimeAxis curve =
        new TimeAxis(fromS, toS, lowC, orElse(highC, 200), LEFT, top, width, CURVE_HEIGHT);
    gaps(curve);
    curve.draw(ink, "Temperature of the log, straight between kept samples", "°C");
    limit(curve, settings.get("peak_max_c"), "peak at most", Ink.FAIL);
    limit(curve, settings.get("cool_end_c"), "cooled to", Ink.NOT_JUDGED);
    temperature(curve);
    for (Rescue rescue : cure.rescues()) {
      until(curve, rescue.untilS());
    }
    double most = Math.max(cure.recipe().minutesAt150C(), orElse(log.minutesAt150C(), 0));
    TimeAxis dose =
        new TimeAxis(
            fromS, toS, 0, 1.15 * most, LEFT, top + CURVE_HEIGHT + BETWEEN, width, DOSE_HEIGHT);
    if (log.usable()) {
      dose(dose);
    }
    dose.draw(
        ink,
        log.usable() ? "Dose so far" : "No dose: the log cannot be integrated",
        "min at 150 °C");
    limit(dose, cure.recipe().minutesAt150C(), "recipe", Ink.PASS);
  }

  private static double orElse(double value, double other) {
    return Double.isNaN(value) ? other : value;
  }

  /** The time that nothing is known of. */
  private void gaps(TimeAxis axis) {
    OvenRecord.Gap gap = log.longestGap();
    if (gap.count() > 0 && log.usable()) {
      double left = axis.xPx(gap.fromS());
      double right = axis.xPx(gap.fromS() + gap.seconds());
      ink.fill(left, axis.top(), right - left, axis.height(), GAP);
    }
  }

  private void temperature(TimeAxis axis) {
    ink.clip(axis.left(), axis.top(), axis.width(), axis.height());
    Path2D path = new Path2D.Double();
    for (Curve.Step step : log.curve().steps()) {
      double x = axis.xPx(step.fromS());
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, axis.yPx(step.firstC()));
      }
      path.lineTo(x, axis.yPx(step.firstC()));
      path.lineTo(x, axis.yPx(step.lowC()));
      path.lineTo(axis.xPx(step.toS()), axis.yPx(step.highC()));
      path.lineTo(axis.xPx(step.toS()), axis.yPx(step.lastC()));
    }
    ink.draw(path, Ink.TRACE, 2);
    ink.unclip();
  }

  private void dose(TimeAxis axis) {
    Path2D area = new Path2D.Double();
    area.moveTo(axis.xPx(log.curve().steps().getFirst().fromS()), axis.yPx(0));
    for (Curve.Step step : log.curve().steps()) {
      area.lineTo(axis.xPx(step.toS()), axis.yPx(step.minutesAt150C()));
    }
    area.lineTo(axis.xPx(log.curve().steps().getLast().toS()), axis.yPx(0));
    area.closePath();
    ink.fill(area, FILL);
  }

  private void limit(TimeAxis axis, double value, String name, Color color) {
    double y = axis.yPx(value);
    double right = axis.left() + axis.width();
    ink.dashed(new Line2D.Double(axis.left(), y, right, y), color, 1.6, 7);
    ink.text(
        Typeface.REGULAR,
        name + " " + Rounded.plain(value),
        right - 6,
        y - 6,
        15,
        color,
        Ink.Anchor.RIGHT);
  }

  private void until(TimeAxis axis, double untilS) {
    if (untilS >= axis.fromS() && untilS <= axis.toS()) {
      double x = axis.xPx(untilS);
      ink.dashed(
          new Line2D.Double(x, axis.top(), x, axis.top() + axis.height()), Ink.HEIGHT, 1.6, 4);
      ink.text(
          Typeface.REGULAR,
          "could be saved until here",
          x + 6,
          axis.top() + axis.height() - 10,
          15,
          Ink.HEIGHT,
          Ink.Anchor.LEFT);
    }
  }
}
