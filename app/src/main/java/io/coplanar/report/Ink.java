// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** A pen on a picture: lines and text, with a halo where they cross a map of any color. */
final class Ink {
  static final Color TEXT = new Color(0x1c1c1c);
  static final Color FAINT = new Color(0x5c5c5c);
  static final Color GRID = new Color(0xdcdcdc);
  static final Color PAPER = Color.WHITE;

  static final Color PASS = new Color(0x1b7f4b);
  static final Color FAIL = new Color(0xb3261e);
  static final Color NOT_JUDGED = new Color(0x8a5a00);

  /** A fiber that fails, on the map. */
  static final Color FAILED_ON_MAP = new Color(0xff5a4d);

  static final Color TRACE = new Color(0x33638d);
  static final Color HEIGHT = new Color(0xd1495b);

  /** Every color that is no gray. */
  static final List<Color> COLORS = List.of(PASS, FAIL, NOT_JUDGED, FAILED_ON_MAP, TRACE, HEIGHT);

  /** Where the anchor of a text lies. */
  enum Anchor {
    LEFT,
    MIDDLE,
    RIGHT
  }

  private static final Color HALO = new Color(0, 0, 0, 170);

  private final Graphics2D g;

  Ink(BufferedImage image) {
    g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  void image(BufferedImage image, int x, int y) {
    g.drawImage(image, x, y, null);
  }

  void fill(Shape shape, Color color) {
    g.setColor(color);
    g.fill(shape);
  }

  void fill(double x, double y, double width, double height, Color color) {
    fill(new Rectangle2D.Double(x, y, width, height), color);
  }

  void line(double x1, double y1, double x2, double y2, Color color, double widthPx) {
    draw(new Line2D.Double(x1, y1, x2, y2), color, widthPx);
  }

  void draw(Shape shape, Color color, double widthPx) {
    stroke(shape, color, new BasicStroke((float) widthPx));
  }

  void dashed(Shape shape, Color color, double widthPx, double dashPx) {
    stroke(shape, color, dash(widthPx, dashPx));
  }

  /** A line that can be seen on any color. */
  void drawOnMap(Shape shape, Color color, double widthPx) {
    draw(shape, HALO, widthPx + 1.4);
    draw(shape, color, widthPx);
  }

  void dashedOnMap(Shape shape, Color color, double widthPx, double dashPx) {
    stroke(shape, HALO, dash(widthPx + 1.4, dashPx));
    dashed(shape, color, widthPx, dashPx);
  }

  private static BasicStroke dash(double widthPx, double dashPx) {
    return new BasicStroke(
        (float) widthPx,
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_MITER,
        10,
        new float[] {(float) dashPx, (float) dashPx},
        0);
  }

  private void stroke(Shape shape, Color color, BasicStroke stroke) {
    g.setColor(color);
    g.setStroke(stroke);
    g.draw(shape);
  }

  /** Draws only inside of a rectangle until {@link #unclip}. */
  void clip(double x, double y, double width, double height) {
    g.setClip(new Rectangle2D.Double(x, y, width, height));
  }

  void unclip() {
    g.setClip(null);
  }

  /** A line of text; y is its baseline. */
  void text(Typeface face, String text, double x, double y, double sizePx, Color color, Anchor at) {
    fill(face.outline(text, left(face, text, x, sizePx, at), y, sizePx), color);
  }

  /** White text that can be read on any color. */
  void textOnMap(Typeface face, String text, double x, double y, double sizePx, Anchor at) {
    Path2D outline = face.outline(text, left(face, text, x, sizePx, at), y, sizePx);
    stroke(outline, HALO, new BasicStroke(3.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    fill(outline, Color.WHITE);
  }

  /** Text that runs upwards; x is its baseline, y its middle. */
  void textUpwards(Typeface face, String text, double x, double y, double sizePx, Color color) {
    Path2D outline = face.outline(text, -face.width(text, sizePx) / 2, 0, sizePx);
    outline.transform(AffineTransform.getRotateInstance(-Math.PI / 2));
    outline.transform(AffineTransform.getTranslateInstance(x, y));
    fill(outline, color);
  }

  private static double left(Typeface face, String text, double x, double sizePx, Anchor at) {
    return switch (at) {
      case LEFT -> x;
      case MIDDLE -> x - face.width(text, sizePx) / 2;
      case RIGHT -> x - face.width(text, sizePx);
    };
  }
}
