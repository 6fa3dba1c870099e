// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/**
 * Pages that are written from top to bottom. All lengths are points; y is measured down from the
 * page's upper edge. Not for several threads.
 */
final class Sheets implements AutoCloseable {
  static final Color INK = new Color(0x1b1f24);
  static final Color FAINT = new Color(0x5b636d);
  static final Color LINE = new Color(0xc9ced6);
  static final Color PANEL = new Color(0xf2f4f7);
  static final Color ACCENT = new Color(0x1f4e79);
  static final Color GOOD = new Color(0x1a7f37);
  static final Color BAD = new Color(0xb42318);
  static final Color OPEN = new Color(0x8a5a00);

  static final float MARGIN = 42;
  private static final float FOOT = 34;

  final PDDocument document = new PDDocument();
  final PDFont regular;
  final PDFont bold;
  private final Paper paper;
  private final List<PDPage> pages = new ArrayList<>();
  private PDPageContentStream out;
  private float y;

  Sheets(Paper paper) throws IOException {
    this.paper = paper;
    this.regular = font("Roboto-Regular.ttf");
    this.bold = font("Roboto-Bold.ttf");
    this.out = page();
  }

  private PDFont font(String file) throws IOException {
    try (InputStream in = Sheets.class.getResourceAsStream("/io/coplanar/report/font/" + file)) {
      if (in == null) {
        throw new IllegalStateException("no font " + file);
      }
      return PDType0Font.load(document, in, true);
    }
  }

  private PDPageContentStream page() throws IOException {
    PDPage page = new PDPage(paper.size());
    document.addPage(page);
    pages.add(page);
    y = MARGIN;
    return new PDPageContentStream(document, page, AppendMode.OVERWRITE, true);
  }

  float width() {
    return paper.size().getWidth() - 2 * MARGIN;
  }

  float y() {
    return y;
  }

  void moveTo(float newY) {
    y = newY;
  }

  void skip(float height) {
    y += height;
  }

  /** How much room is left on this page. */
  float room() {
    return paper.size().getHeight() - FOOT - 14 - y;
  }

  /** Goes on to the next page unless there is so much room. */
  void need(float height) throws IOException {
    if (room() < height) {
      next();
    }
  }

  /** Goes on to the next page. */
  void next() throws IOException {
    out.close();
    out = page();
  }

  private float up(float down) {
    return paper.size().getHeight() - down;
  }

  /** A line of text whose baseline lies at a height. */
  void text(PDFont font, float size, Color color, float x, float baseline, String words)
      throws IOException {
    text(out, font, size, color, x, baseline, words);
  }

  private void text(
      PDPageContentStream to,
      PDFont font,
      float size,
      Color color,
      float x,
      float baseline,
      String words)
      throws IOException {
    to.beginText();
    to.setFont(font, size);
    to.setNonStrokingColor(color);
    to.newLineAtOffset(x, up(baseline));
    to.showText(known(font, words));
    to.endText();
  }

  void rectangle(Color fill, float x, float top, float width, float height) throws IOException {
    out.setNonStrokingColor(fill);
    out.addRect(x, up(top + height), width, height);
    out.fill();
  }

  void outline(Color color, float lineWidth, float x, float top, float width, float height)
      throws IOException {
    out.setStrokingColor(color);
    out.setLineWidth(lineWidth);
    out.addRect(x, up(top + height), width, height);
    out.stroke();
  }

  void rule(Color color, float lineWidth, float x, float at, float width) throws IOException {
    out.setStrokingColor(color);
    out.setLineWidth(lineWidth);
    out.moveTo(x, up(at));
    out.lineTo(x + width, up(at));
    out.stroke();
  }

  /** A line through points, x and y by turns. */
  void path(Color color, float lineWidth, float... points) throws IOException {
    out.setStrokingColor(color);
    out.setLineWidth(lineWidth);
    out.moveTo(points[0], up(points[1]));
    for (int i = 2; i < points.length; i += 2) {
      out.lineTo(points[i], up(points[i + 1]));
    }
    out.stroke();
  }

  void image(BufferedImage image, float x, float top, float width, float height)
      throws IOException {
    out.drawImage(
        LosslessFactory.createFromImage(document, image), x, up(top + height), width, height);
  }

  /** How wide a text is. */
  float width(PDFont font, float size, String words) throws IOException {
    return font.getStringWidth(known(font, words)) * size / 1000;
  }

  /** Breaks a text into lines that are not wider; a word that is too long is broken anywhere. */
  List<String> wrap(PDFont font, float size, float width, String words) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(font, size, longer) <= width) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = word;
      while (width(font, size, line) > width && line.length() > 1) {
        int fits = 1;
        while (fits < line.length() && width(font, size, line.substring(0, fits + 1)) <= width) {
          fits++;
        }
        lines.add(line.substring(0, fits));
        line = line.substring(fits);
      }
    }
    lines.add(line);
    return lines;
  }

  /** Paragraphs from here on, wrapped; the place moves below them. */
  void paragraph(PDFont font, float size, Color color, float x, float width, String words)
      throws IOException {
    float leading = size * 1.35f;
    for (String line : wrap(font, size, width, words)) {
      need(leading);
      text(font, size, color, x, y + size, line);
      y += leading;
    }
  }

  /** What the font has no glyph for becomes a question mark. */
  private static String known(PDFont font, String words) {
    StringBuilder known = new StringBuilder();
    words
        .codePoints()
        .forEach(
            c -> {
              String one = Character.toString(c);
              try {
                font.encode(one);
                known.append(one);
              } catch (IOException | IllegalArgumentException e) {
                known.append('?');
              }
            });
    return known.toString();
  }

  /** Ends the pages: what each one says at its foot, with its number. */
  void foot(String words) throws IOException {
    out.close();
    for (int i = 0; i < pages.size(); i++) {
      try (PDPageContentStream foot =
          new PDPageContentStream(document, pages.get(i), AppendMode.APPEND, true, true)) {
        float at = paper.size().getHeight() - FOOT;
        text(foot, regular, 7, FAINT, MARGIN, at + 8, words);
        String number = "Page " + (i + 1) + " of " + pages.size();
        text(foot, regular, 7, FAINT, MARGIN + width() - width(regular, 7, number), at + 8, number);
      }
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
