// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.mating.contact.Mating;
import io.coplanar.mating.contact.PairContact;
import io.coplanar.mating.contact.Tilt;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Forces and gaps of a mating along the fibers of the first end. */
public final class MatingPicture {
  private static final int WIDTH = 1200;
  private static final int EDGE = 24;
  private static final int LEFT = 90;
  private static final int PANEL = 260;
  private static final int BETWEEN = 80;

  private MatingPicture() {}

  /** The picture as a PNG file's bytes. */
  public static byte[] png(Mating m) {
    return Png.of(draw(m), Ink.COLORS);
  }

  private static BufferedImage draw(Mating m) {
    MatingVerdict verdict = MatingVerdict.of(m);
    int top = EDGE + AnswerHeading.height(verdict.reasons()) + 40;
    int height = top + 2 * PANEL + BETWEEN + 80;
    BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Ink ink = new Ink(image);
    ink.fill(0, 0, WIDTH, height, Ink.PAPER);
    AnswerHeading.draw(
        ink,
        EDGE,
        EDGE,
        WIDTH - 2 * EDGE,
        verdict.result(),
        m.a().file() + "  ×  " + m.b().file(),
        subtitle(m),
        verdict.reasons());
    List<Color> colors = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (PairContact p : m.pairs()) {
      colors.add(p.forceN() >= m.leastForceN() ? Ink.PASS : Ink.FAIL);
      names.add(p.a() + "–" + p.b());
    }
    double[] forces = m.pairs().stream().mapToDouble(PairContact::forceN).toArray();
    double[] gaps = m.pairs().stream().mapToDouble(PairContact::gapNm).toArray();
    BarPanel above = panel("force between the fibers (N)", top, forces);
    above.frame(ink);
    above.bars(ink, forces, colors, 0.7);
    above.numbers(ink, forces, words(forces, 2));
    above.limit(ink, m.leastForceN(), "least force " + Rounded.plain(m.leastForceN()), Ink.FAIL);
    above.labels(ink, names);
    BarPanel below = panel("gap between the tips (nm)", top + PANEL + BETWEEN, gaps);
    below.frame(ink);
    below.bars(ink, gaps, colors, 0.7);
    below.numbers(ink, gaps, words(gaps, 0));
    below.labels(ink, names);
    ink.text(
        Typeface.REGULAR,
        "Fibers of the first end – of the second. A model: shear-lag fibers with Hertz tips; see"
            + " docs/mating.md. coplanar "
            + Engine.version(),
        LEFT,
        height - 18,
        14,
        Ink.FAINT,
        Ink.Anchor.LEFT);
    return image;
  }

  private static BarPanel panel(String title, int top, double[] values) {
    double largest = 0;
    for (double v : values) {
      largest = Math.max(largest, Double.isFinite(v) ? v : 0);
    }
    return new BarPanel(title, LEFT, top, WIDTH - LEFT - EDGE, PANEL, BarPanel.roundAbove(largest));
  }

  private static List<String> words(double[] values, int decimals) {
    List<String> words = new ArrayList<>();
    for (double v : values) {
      words.add(!Double.isFinite(v) ? "?" : String.format("%." + decimals + "f", v));
    }
    return words;
  }

  private static String subtitle(Mating m) {
    return "adapter "
        + m.facing()
        + "  ·  ferrules "
        + (m.tilt() == Tilt.FREE ? "free to turn" : "fixed")
        + "  ·  "
        + Rounded.plain(m.forceN())
        + " N"
        + (m.known() ? "  ·  all close at " + Rounded.plain(m.closingForceN()) + " N" : "");
  }
}
