// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.mating.budget.Budget;
import io.coplanar.mating.budget.BudgetReason;
import io.coplanar.mating.budget.Share;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** A budget as bars: what each kind of part takes, and both limits. */
public final class BudgetPicture {
  private static final int WIDTH = 1200;
  private static final int EDGE = 24;
  private static final int LEFT = 140;
  private static final int BAR = 60;
  private static final int BETWEEN = 34;
  private static final double[] TINTS = {0, 2.0 / 6, 3.0 / 6, 4.0 / 6};

  private final Ink ink;
  private final double most;
  private final int top;

  private BudgetPicture(Ink ink, double most, int top) {
    this.ink = ink;
    this.most = most;
    this.top = top;
  }

  /**
   * The picture as a PNG file's bytes.
   *
   * @param file the link's name
   */
  public static byte[] png(String file, Budget b) {
    List<String> lines = new ArrayList<>();
    b.reasons().stream().map(BudgetReason::toString).forEach(lines::add);
    BudgetTable.eater(b).ifPresent(s -> lines.add(BudgetTable.sentence(b, s)));
    int top = EDGE + AnswerHeading.height(lines) + 60;
    int height = top + 3 * (BAR + BETWEEN) + 90;
    BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Ink ink = new Ink(image);
    ink.fill(0, 0, WIDTH, height, Ink.PAPER);
    AnswerHeading.draw(
        ink, EDGE, EDGE, WIDTH - 2 * EDGE, BudgetTable.result(b), file, subtitle(b), lines);
    double most =
        Math.max(or0(b.lossDb()), Math.max(or0(b.componentLimitDb()), or0(b.applicationLimitDb())));
    new BudgetPicture(ink, Math.max(1e-3, BarPanel.roundAbove(most)), top).bars(b);
    ink.text(
        Typeface.REGULAR,
        "Limits: see docs/budget.md; none was compared with a copy of its standard. coplanar "
            + Engine.version(),
        LEFT,
        height - 18,
        14,
        Ink.FAINT,
        Ink.Anchor.LEFT);
    return Png.of(image, Ink.COLORS);
  }

  private static String subtitle(Budget b) {
    String link = b.link().name().isEmpty() ? "" : b.link().name() + "  ·  ";
    String limit = b.link().application().isEmpty() ? "" : "  ·  " + b.link().application();
    return link
        + BudgetTable.db(b.lossDb())
        + " dB"
        + (Double.isNaN(b.link().measuredDb()) ? "" : " measured")
        + limit
        + "  ·  margin "
        + BudgetTable.db(b.marginDb())
        + (Double.isNaN(b.marginDb()) ? "" : " dB");
  }

  private void bars(Budget b) {
    axis();
    List<Double> losses = b.shares().stream().map(Share::lossDb).toList();
    List<Double> limits = b.shares().stream().map(Share::limitDb).toList();
    List<String> kinds = b.shares().stream().map(Share::kind).toList();
    row(0, "loss of parts", losses, kinds);
    row(1, "parts may", limits, kinds);
    row(2, "loss", List.of(b.lossDb()), List.of(BudgetTable.db(b.lossDb()) + " dB"));
    limit(b.componentLimitDb(), "components", Ink.NOT_JUDGED, 0);
    limit(b.applicationLimitDb(), "application", Ink.FAIL, 20);
  }

  private void axis() {
    int bottom = bottom();
    for (double t : Ticks.between(0, most, 8)) {
      ink.line(xPx(t), top, xPx(t), bottom, Ink.GRID, 1);
      ink.text(
          Typeface.REGULAR, Ticks.label(t), xPx(t), bottom + 22, 15, Ink.TEXT, Ink.Anchor.MIDDLE);
    }
    ink.line(LEFT, bottom, xPx(most), bottom, Ink.TEXT, 1);
    ink.text(Typeface.REGULAR, "dB", LEFT - 14, bottom + 22, 15, Ink.FAINT, Ink.Anchor.RIGHT);
  }

  /** One bar of several pieces, each named where it has room. */
  private void row(int index, String label, List<Double> pieces, List<String> names) {
    double y = top + index * (BAR + BETWEEN) + BETWEEN / 2.0;
    ink.text(Typeface.REGULAR, label, LEFT - 14, y + 36, 16, Ink.TEXT, Ink.Anchor.RIGHT);
    double from = 0;
    for (int i = 0; i < pieces.size(); i++) {
      double x = xPx(from);
      double width = xPx(from + pieces.get(i)) - x;
      Color tint =
          new Color(
              Palette.blend(Ink.TRACE.getRGB() & 0xffffff, 0xffffff, TINTS[i % TINTS.length]));
      ink.fill(x, y, width, BAR, tint);
      ink.draw(new Rectangle2D.Double(x, y, width, BAR), Ink.PAPER, 1.5);
      if (Typeface.REGULAR.width(names.get(i), 15) < width - 8) {
        ink.text(
            Typeface.REGULAR,
            names.get(i),
            x + width / 2,
            y + 36,
            15,
            TINTS[i % TINTS.length] < 0.5 ? Color.WHITE : Ink.TEXT,
            Ink.Anchor.MIDDLE);
      }
      from += pieces.get(i);
    }
  }

  private void limit(double db, String name, Color color, int up) {
    if (!Double.isNaN(db)) {
      double x = xPx(db);
      ink.dashed(new Line2D.Double(x, top - 6 - up, x, bottom()), color, 1.8, 7);
      ink.text(
          Typeface.REGULAR,
          name + " " + BudgetTable.db(db),
          x - 6,
          top - 8 - up,
          15,
          color,
          Ink.Anchor.RIGHT);
    }
  }

  private int bottom() {
    return top + 3 * (BAR + BETWEEN);
  }

  private double xPx(double db) {
    return LEFT + (WIDTH - LEFT - EDGE - 20) * db / most;
  }

  private static double or0(double value) {
    return Double.isNaN(value) ? 0 : value;
  }
}
