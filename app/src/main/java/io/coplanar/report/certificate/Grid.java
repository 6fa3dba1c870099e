// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A table whose cells wrap, whose rows stay whole, and whose heading is repeated on each page. */
final class Grid {
  private static final float PAD = 3;

  private final Sheets sheets;
  private final float size;
  private final float[] widths;
  private final List<String> heading;
  private final List<List<Cell>> rows = new ArrayList<>();

  /** What stands in a cell. */
  record Cell(String words, boolean bold, Color color) {
    static Cell of(String words) {
      return new Cell(words, false, Sheets.INK);
    }

    static Cell bold(String words) {
      return new Cell(words, true, Sheets.INK);
    }

    static Cell faint(String words) {
      return new Cell(words, false, Sheets.FAINT);
    }
  }

  /**
   * @param size of the letters
   * @param shares of the page's width, a column each
   */
  Grid(Sheets sheets, float size, float[] shares, String... heading) {
    this.sheets = sheets;
    this.size = size;
    this.heading = List.of(heading);
    float sum = 0;
    for (float share : shares) {
      sum += share;
    }
    this.widths = new float[shares.length];
    for (int i = 0; i < shares.length; i++) {
      widths[i] = shares[i] / sum * sheets.width();
    }
  }

  Grid row(Cell... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** Draws it from the present place on, which moves below it. */
  void draw() throws IOException {
    sheets.need(height(heading()) + (rows.isEmpty() ? 0 : height(rows.getFirst())));
    line(heading(), true);
    for (List<Cell> row : rows) {
      if (sheets.room() < height(row)) {
        sheets.next();
        line(heading(), true);
      }
      line(row, false);
    }
  }

  private List<Cell> heading() {
    return heading.stream().map(h -> new Cell(h, true, Sheets.FAINT)).toList();
  }

  private float height(List<Cell> row) throws IOException {
    int lines = 1;
    for (int i = 0; i < row.size(); i++) {
      lines = Math.max(lines, wrapped(row.get(i), i).size());
    }
    return lines * size * 1.3f + 2 * PAD;
  }

  private List<String> wrapped(Cell cell, int column) throws IOException {
    return sheets.wrap(
        cell.bold() ? sheets.bold : sheets.regular, size, widths[column] - 2 * PAD, cell.words());
  }

  private void line(List<Cell> row, boolean isHeading) throws IOException {
    float height = height(row);
    float top = sheets.y();
    if (isHeading) {
      sheets.rectangle(Sheets.PANEL, Sheets.MARGIN, top, sheets.width(), height);
    }
    float x = Sheets.MARGIN;
    for (int i = 0; i < row.size(); i++) {
      Cell cell = row.get(i);
      float baseline = top + PAD + size;
      for (String words : wrapped(cell, i)) {
        sheets.text(
            cell.bold() ? sheets.bold : sheets.regular,
            size,
            cell.color(),
            x + PAD,
            baseline,
            words);
        baseline += size * 1.3f;
      }
      x += widths[i];
    }
    sheets.rule(Sheets.LINE, 0.5f, Sheets.MARGIN, top + height, sheets.width());
    sheets.moveTo(top + height);
  }
}
