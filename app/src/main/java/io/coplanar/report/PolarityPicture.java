// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.connector.FiberColor;
import io.coplanar.mating.polarity.Channel;
import io.coplanar.mating.polarity.End;
import io.coplanar.mating.polarity.FiberMap;
import io.coplanar.mating.polarity.Polarity;
import io.coplanar.mating.polarity.Problem;
import io.coplanar.mating.polarity.Repair;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A channel from end to end, its fibers in their colors, and what is wrong with it in words. */
public final class PolarityPicture {
  private static final int EDGE = 24;
  private static final int END = 250;
  private static final int HEADINGS = 96;
  private static final int FOOT = 84;
  private static final int LEAST_WIDTH = 1100;

  /** More would not be looked at, and takes memory. */
  private static final int MOST_PARTS = 40;

  private PolarityPicture() {}

  /** The picture as a PNG file's bytes. */
  public static byte[] png(PolarityReport report) {
    return Png.ofDrawing(draw(report), inks());
  }

  private static List<Color> inks() {
    List<Color> inks = new ArrayList<>(List.of(Ink.PASS, Ink.FAIL, Ink.NOT_JUDGED));
    for (FiberColor color : FiberColor.values()) {
      inks.add(new Color(color.rgb()));
    }
    return inks;
  }

  private static BufferedImage draw(PolarityReport report) {
    Channel channel = report.channel();
    int shown = Math.min(MOST_PARTS, channel.parts().size());
    int positions = 0;
    int wide = 0;
    for (int i = 0; i < shown; i++) {
      wide += ChannelParts.width(channel.parts().get(i));
      FiberMap map = channel.map(i);
      positions = Math.max(positions, Math.max(map.nearPositions(), map.farPositions()));
    }
    List<String> lines = lines(report);
    int step = positions > 16 ? 20 : 26;
    int top = EDGE + AnswerHeading.height(lines) + HEADINGS;
    int width = Math.max(LEAST_WIDTH, wide + 2 * END + 2 * EDGE);
    int height = top + positions * step + 24 + FOOT;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Ink ink = new Ink(image);
    ink.fill(0, 0, width, height, Ink.PAPER);
    Polarity.Result result = report.polarity().result();
    AnswerHeading.draw(
        ink,
        EDGE,
        EDGE,
        width - 2 * EDGE,
        color(result),
        result.name(),
        report.file(),
        subtitle(report, shown),
        lines);
    List<Problem> problems = report.polarity().problems();
    ChannelParts parts = new ChannelParts(ink, channel, problems, top, step);
    int x = (width - wide) / 2;
    end(parts, channel.near(), channel.map(0).nearPositions(), x - 8, Ink.Anchor.RIGHT);
    for (int i = 0; i < shown; i++) {
      parts.draw(i, x);
      x += ChannelParts.width(channel.parts().get(i));
    }
    if (shown == channel.parts().size()) {
      end(parts, channel.far(), channel.map(shown - 1).farPositions(), x + 8, Ink.Anchor.LEFT);
    }
    foot(ink, height - FOOT + 18);
    return image;
  }

  private static String subtitle(PolarityReport report, int shown) {
    int all = report.channel().parts().size();
    return report.channel().near().id()
        + " to "
        + report.channel().far().id()
        + "  ·  "
        + report.polarity().map().size()
        + " fibers lead through"
        + (shown < all ? "  ·  the first " + shown + " of " + all + " parts" : "");
  }

  private static List<String> lines(PolarityReport report) {
    List<String> lines = new ArrayList<>();
    for (Problem p : report.polarity().problems()) {
      lines.add(p.severity() + " " + p.code() + PolarityText.where(p) + ": " + p.detail());
    }
    Repair repair = report.repair();
    if (repair != null) {
      lines.addFirst("Smallest repair: " + repair.words());
    }
    return lines;
  }

  private static Color color(Polarity.Result result) {
    return switch (result) {
      case PASS -> Ink.PASS;
      case WARN -> Ink.NOT_JUDGED;
      case FAIL -> Ink.FAIL;
    };
  }

  /** What stands at each position of an end; lanes with a problem say which. */
  private static void end(ChannelParts parts, End end, int positions, int x, Ink.Anchor anchor) {
    Ink ink = parts.ink();
    ink.text(Typeface.BOLD, end.id(), x, parts.top() - 20, 15, Ink.TEXT, anchor);
    for (int n = 1; n <= positions; n++) {
      int lane = lane(end, n);
      if (lane == 0) {
        continue;
      }
      String codes =
          parts.problems().stream()
              .filter(p -> p.lanes().contains(lane))
              .map(p -> p.code().name())
              .collect(Collectors.joining(" "));
      String label = label(end, n, lane);
      boolean left = anchor == Ink.Anchor.RIGHT;
      ink.text(
          codes.isEmpty() ? Typeface.REGULAR : Typeface.BOLD,
          codes.isEmpty() ? label : left ? codes + "  " + label : label + "  " + codes,
          x,
          parts.y(n) + 5,
          13,
          codes.isEmpty() ? Ink.TEXT : Ink.FAIL,
          anchor);
    }
  }

  /** The lane or port at a position; 0 for none. */
  private static int lane(End end, int position) {
    return switch (end) {
      case End.Transceiver t ->
          1 + Math.max(t.sends().indexOf(position), t.receives().indexOf(position));
      case End.Duplex _ -> (position + 1) / 2;
      case End.Positions _ -> 0;
    };
  }

  private static String label(End end, int position, int lane) {
    return switch (end) {
      case End.Transceiver t -> (t.sends().contains(position) ? "T" : "R") + lane;
      case End.Duplex _ -> "port " + lane + (position % 2 == 1 ? " A sends" : " B receives");
      case End.Positions _ -> "";
    };
  }

  private static void foot(Ink ink, int y) {
    String[] lines = {
      "Numbers in gray boxes are positions at a plug or contacts of a port. Names along a cable are"
          + " its fibers, numbered and colored from its near plug.",
      "A position is not a color: behind a type B cable, position 1 holds the last fiber. Colors:"
          + " TIA-598; lime, tan, olive and magenta recalled.",
      "coplanar " + Engine.version()
    };
    for (int i = 0; i < lines.length; i++) {
      ink.text(Typeface.REGULAR, lines[i], EDGE, y + 20 * i, 14, Ink.FAINT, Ink.Anchor.LEFT);
    }
  }
}
