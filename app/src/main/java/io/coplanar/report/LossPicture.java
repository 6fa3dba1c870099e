// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.mating.loss.BatchLoss;
import io.coplanar.mating.loss.Grade;
import io.coplanar.mating.loss.JointLoss;
import io.coplanar.mating.loss.LossAnswer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The losses of a population as a histogram with its limits, a panel a wavelength; without a
 * population the parts of the joint's loss as bars.
 */
public final class LossPicture {
  private static final int WIDTH = 1200;
  private static final int EDGE = 24;
  private static final int LEFT = 90;
  private static final int PANEL = 280;
  private static final int BETWEEN = 90;

  private LossPicture() {}

  /** The picture as a PNG file's bytes. */
  public static byte[] png(LossAnswer answer) {
    return Png.of(draw(answer), Ink.COLORS);
  }

  private static BufferedImage draw(LossAnswer answer) {
    boolean population = !answer.batches().isEmpty();
    int panels = answer.joints().size();
    int top = EDGE + AnswerHeading.height(answer.reasons()) + 40;
    int height = top + panels * (PANEL + BETWEEN) + 20;
    BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Ink ink = new Ink(image);
    ink.fill(0, 0, WIDTH, height, Ink.PAPER);
    heading(ink, answer);
    for (int i = 0; i < panels; i++) {
      int y = top + i * (PANEL + BETWEEN);
      if (population) {
        histogram(ink, answer.batches().get(i), y);
      } else {
        parts(ink, answer.joints().get(i), answer.maxDb(), y);
      }
    }
    ink.text(
        Typeface.REGULAR,
        (population
                ? "Losses by offset of randomly mated connectors, drawn from the tolerances. "
                : "Each part is what it would lose alone; together they are not their sum. ")
            + "See docs/loss.md. coplanar "
            + Engine.version(),
        LEFT,
        height - 18,
        14,
        Ink.FAINT,
        Ink.Anchor.LEFT);
    return image;
  }

  private static void heading(Ink ink, LossAnswer answer) {
    List<String> words = new ArrayList<>();
    for (JointLoss j : answer.joints()) {
      words.add(
          Rounded.plain(j.wavelengthNm())
              + " nm: "
              + String.format("%.3f", j.insertionLossDb())
              + " dB, return "
              + String.format("%.1f", j.returnLossDb())
              + " dB");
    }
    AnswerHeading.draw(
        ink,
        EDGE,
        EDGE,
        WIDTH - 2 * EDGE,
        answer.isJudged() ? LossReport.result(answer) : null,
        answer.file(),
        String.join("  ·  ", words),
        answer.reasons());
  }

  private static void histogram(Ink ink, BatchLoss b, int top) {
    double[] percent = b.histogram().share().clone();
    double most = 0;
    List<Color> colors = new ArrayList<>();
    for (int i = 0; i < percent.length; i++) {
      percent[i] *= 100;
      most = Math.max(most, percent[i]);
      colors.add((i + 0.5) * b.histogram().binDb() > b.limitDb() ? Ink.FAIL : Ink.TRACE);
    }
    String title =
        String.format(
            "%s nm, share of fibers (%%) by insertion loss (dB); all fibers of a connector within"
                + " %s dB: %.1f %% of connectors",
            Rounded.plain(b.wavelengthNm()),
            Rounded.plain(b.limitDb()),
            100 * b.connectorsWithin());
    BarPanel panel =
        new BarPanel(title, LEFT, top, WIDTH - LEFT - EDGE, PANEL, BarPanel.roundAbove(most));
    panel.frame(ink);
    panel.bars(ink, percent, colors, 0.9);
    double end = b.histogram().binDb() * percent.length;
    for (double t : Ticks.between(0, end, 10)) {
      panel.label(ink, Ticks.label(t), LEFT + t / end * panel.width());
    }
    mark(ink, panel, b.meanDb(), end, "mean " + three(b.meanDb()), Ink.TEXT, 0);
    mark(ink, panel, b.p97Db(), end, "97 % within " + three(b.p97Db()), Ink.TEXT, 1);
    mark(ink, panel, b.limitDb(), end, "connector limit " + three(b.limitDb()), Ink.FAIL, 2);
    int line = 3;
    for (Grade g : List.of(Grade.B, Grade.C)) {
      String met = b.grades().contains(g) ? " met" : " missed";
      String word = "grade " + g + met + ", 97 % within " + three(g.mostMaxDb());
      mark(ink, panel, g.mostMaxDb(), end, word, Ink.PASS, line++);
    }
  }

  private static void mark(
      Ink ink, BarPanel panel, double db, double end, String word, Color color, int line) {
    if (db <= end) {
      panel.mark(ink, panel.left() + db / end * panel.width(), word, color, line);
    }
  }

  private static String three(double db) {
    return String.format("%.3f dB", db);
  }

  private static void parts(Ink ink, JointLoss j, double limitDb, int top) {
    double[] values = {
      j.insertionLossDb(),
      j.offsetDb(),
      j.tiltDb(),
      j.gapDb(),
      j.modeFieldDb(),
      j.reflectedDb(),
      j.bendDb()
    };
    double most = Double.isNaN(limitDb) ? 0 : limitDb;
    List<String> numbers = new ArrayList<>();
    for (double v : values) {
      most = Math.max(most, v);
      numbers.add(String.format("%.4f", v));
    }
    BarPanel panel =
        new BarPanel(
            Rounded.plain(j.wavelengthNm()) + " nm, loss (dB)",
            LEFT,
            top,
            WIDTH - LEFT - EDGE,
            PANEL,
            BarPanel.roundAbove(most));
    panel.frame(ink);
    List<Color> colors = new ArrayList<>(Collections.nCopies(values.length, Ink.TRACE));
    colors.set(0, j.insertionLossDb() > limitDb ? Ink.FAIL : Ink.PASS);
    panel.bars(ink, values, colors, 0.6);
    panel.numbers(ink, values, numbers);
    panel.labels(
        ink, List.of("together", "offset", "tilt", "gap", "mode fields", "reflected", "bends"));
    if (!Double.isNaN(limitDb)) {
      panel.limit(ink, limitDb, "limit " + Rounded.plain(limitDb) + " dB", Ink.FAIL);
    }
  }
}
