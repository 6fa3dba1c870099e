// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Rework;
import io.coplanar.line.recipe.Step;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** The flow of a recipe: its steps downwards, what each asks for beside it, the ways back. */
public final class RecipePicture {
  private static final int EDGE = 24;
  private static final int LOOPS = 130;
  private static final int BOX = 330;
  private static final int GAP = 22;
  private static final int LINE = 19;
  private static final int WIDTH = 1500;
  private static final int FOOT = 60;

  /** More would not be looked at, and takes memory. */
  private static final int MOST_STEPS = 60;

  private final Ink ink;
  private final Recipe recipe;
  private final List<Step> steps;
  private final int[] top;

  private RecipePicture(Ink ink, Recipe recipe, List<Step> steps, int[] top) {
    this.ink = ink;
    this.recipe = recipe;
    this.steps = steps;
    this.top = top;
  }

  /** The picture as a PNG file's bytes. */
  public static byte[] png(Recipe recipe) {
    List<Step> steps = recipe.steps().subList(0, Math.min(MOST_STEPS, recipe.steps().size()));
    int[] top = new int[steps.size() + 1];
    List<String> heading = heading(recipe, steps.size());
    top[0] = EDGE + AnswerHeading.height(heading) + 20;
    for (int i = 0; i < steps.size(); i++) {
      top[i + 1] = top[i] + height(steps.get(i)) + GAP;
    }
    int height = top[steps.size()] + FOOT;
    BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Ink ink = new Ink(image);
    ink.fill(0, 0, WIDTH, height, Ink.PAPER);
    AnswerHeading.draw(
        ink,
        EDGE,
        EDGE,
        WIDTH - 2 * EDGE,
        Ink.FAINT,
        "",
        recipe.id() + ", revision " + recipe.revision(),
        recipe.title(),
        heading);
    new RecipePicture(ink, recipe, steps, top).draw(height);
    return Png.ofDrawing(image, List.of(Ink.TRACE, Ink.HEIGHT, Ink.PASS));
  }

  private static List<String> heading(Recipe recipe, int shown) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder("Basis:");
    for (String word : recipe.basis().split(" ")) {
      if (Typeface.REGULAR.width(line + " " + word, 16) > WIDTH - 2 * EDGE) {
        lines.add(line.toString());
        line = new StringBuilder();
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    if (shown < recipe.steps().size()) {
      lines.add("the first " + shown + " of " + recipe.steps().size() + " steps");
    }
    return lines;
  }

  private static int height(Step step) {
    return Math.max(58, 16 + LINE * step.gates().size());
  }

  private void draw(int height) {
    for (int i = 0; i < steps.size(); i++) {
      step(i);
      if (i + 1 < steps.size()) {
        arrow(EDGE + LOOPS + BOX / 2.0, top[i] + height(steps.get(i)), top[i + 1]);
      }
    }
    int lane = 0;
    for (Rework way : recipe.reworks()) {
      int from = recipe.place(way.from());
      int to = recipe.place(way.backTo());
      if (from < steps.size() && to < steps.size()) {
        loop(way, from, to, lane++);
      }
    }
    String[] foot = {
      "Blue: computed by us from stored bytes. Green: an inspector's verdict on an image. Red: the"
          + " ways back, and how often. Every step also asks for its place in the order, a"
          + " certified person, no hold, bound evidence.",
      "coplanar " + Engine.version()
    };
    for (int i = 0; i < foot.length; i++) {
      ink.text(
          Typeface.REGULAR,
          foot[i],
          EDGE,
          height - FOOT + 24 + 20 * i,
          14,
          Ink.FAINT,
          Ink.Anchor.LEFT);
    }
  }

  private void step(int i) {
    Step s = steps.get(i);
    int x = EDGE + LOOPS;
    ink.draw(
        new RoundRectangle2D.Double(x, top[i], BOX, height(s), 10, 10),
        s.on() == Step.On.FIXTURE ? Ink.TRACE : Ink.FAINT,
        s.on() == Step.On.FIXTURE ? 2.4 : 1.2);
    ink.text(
        Typeface.BOLD, (i + 1) + "  " + s.id(), x + 12, top[i] + 23, 17, Ink.TEXT, Ink.Anchor.LEFT);
    ink.text(
        Typeface.REGULAR,
        cut(s.title(), 14, BOX - 24),
        x + 12,
        top[i] + 43,
        14,
        Ink.TEXT,
        Ink.Anchor.LEFT);
    ink.text(
        Typeface.REGULAR, s.on().id(), x + BOX - 12, top[i] + 23, 13, Ink.FAINT, Ink.Anchor.RIGHT);
    int y = top[i] + 21;
    for (GateSpec gate : s.gates()) {
      String words = cut(GateWords.of(gate), 14, WIDTH - 2 * EDGE - LOOPS - BOX - 24);
      ink.text(Typeface.REGULAR, words, x + BOX + 18, y, 14, color(gate), Ink.Anchor.LEFT);
      y += LINE;
    }
  }

  private static Color color(GateSpec gate) {
    return switch (gate) {
      case GateSpec.Verdict v when GateWords.of(v).endsWith("(computed)") -> Ink.TRACE;
      case GateSpec.Verdict _, GateSpec.Cleaning _ -> Ink.PASS;
      default -> Ink.TEXT;
    };
  }

  /** Leaves the left side of a step and comes back to the left side of an earlier one. */
  private void loop(Rework way, int from, int to, int lane) {
    double x = EDGE + LOOPS;
    double out = x - 22 - 22 * (lane % 5);
    double y1 = top[from] + 14 + 9 * (lane % 4);
    double y2 = top[to] + 14 + 9 * (lane % 4);
    Path2D path = new Path2D.Double();
    path.moveTo(x, y1);
    path.lineTo(out, y1);
    path.lineTo(out, y2);
    path.lineTo(x - 6, y2);
    ink.draw(path, Ink.HEIGHT, 1.6);
    Path2D head = new Path2D.Double();
    head.moveTo(x, y2);
    head.lineTo(x - 9, y2 - 4.5);
    head.lineTo(x - 9, y2 + 4.5);
    head.closePath();
    ink.fill(head, Ink.HEIGHT);
    double at = y1 - 24 - 20 * (lane % 5);
    if (at > y2 + 12) { // else the loop is too short for its number to stand in it
      ink.fill(out - 11, at - 13, 22, 17, Ink.PAPER);
    }
    ink.text(
        Typeface.BOLD,
        "≤ " + way.atMost(),
        out,
        at > y2 + 12 ? at : y1 + 16,
        13,
        Ink.HEIGHT,
        Ink.Anchor.MIDDLE);
  }

  private void arrow(double x, double y1, double y2) {
    ink.line(x, y1, x, y2 - 7, Ink.FAINT, 1.4);
    Path2D head = new Path2D.Double();
    head.moveTo(x, y2);
    head.lineTo(x - 5, y2 - 9);
    head.lineTo(x + 5, y2 - 9);
    head.closePath();
    ink.fill(head, Ink.FAINT);
  }

  private static String cut(String text, double sizePx, double room) {
    if (Typeface.REGULAR.width(text, sizePx) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 1 && Typeface.REGULAR.width(text.substring(0, end) + "…", sizePx) > room) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
