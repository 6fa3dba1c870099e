// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import io.coplanar.connector.FiberColor;
import io.coplanar.judge.Result;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.recipe.Limit;
import io.coplanar.report.GeometryReport;
import io.coplanar.report.GeometryRows;
import io.coplanar.report.SurfacePicture;
import io.coplanar.report.certificate.Certificate.Geometry;
import io.coplanar.report.certificate.Certificate.Picture;
import io.coplanar.report.certificate.Certificate.Tested;
import io.coplanar.report.certificate.Grid.Cell;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers and pictures behind the results. */
final class Measurements {
  /** A picture that is lower than that is hard to read. */
  private static final float LEAST_PICTURE = 230;

  private final Sheets sheets;
  private final Certificate c;

  Measurements(Sheets sheets, Certificate c) {
    this.sheets = sheets;
    this.c = c;
  }

  void draw() throws IOException {
    sheets.next();
    geometry();
    sheets.next();
    loss();
    polarity();
    pictures();
  }

  private void geometry() throws IOException {
    Headings.section(sheets, "End-face geometry");
    Geometry g = c.geometry();
    GeometryReport report = g == null ? null : g.report();
    if (g == null || report == null) {
      Headings.note(
          sheets,
          g == null
              ? "Not measured."
              : "The stored scan cannot be read (" + g.why() + "); the verdict is as recorded.");
      return;
    }
    Headings.note(
        sheets,
        "Measured on "
            + g.instrument()
            + ", step passed "
            + Numbers.minute(g.at())
            + " UTC, scan SHA-256 "
            + report.sha256()
            + ". Uncertainties are standard uncertainties (k = 1). "
            + (g.same()
                ? "Computed again for this certificate: each value is the recorded one."
                : "Computed again for this certificate by another version of the program: the"
                    + " values differ from those recorded, and the recorded verdict stands."));
    sheets.skip(4);
    Grid grid =
        new Grid(
            sheets,
            7.5f,
            new float[] {24, 24, 17, 11, 24},
            "Value",
            "Found ± u",
            "Limit",
            "Verdict",
            "Where the limit comes from");
    for (GeometryRows.Row row : GeometryRows.face(report)) {
      String verdict = row.result() == null ? "" : word(row.result());
      grid.row(
          Cell.of(row.label()),
          Cell.of(row.value()),
          Cell.of(row.limit()),
          new Cell(verdict, true, FirstPage.color(verdict)),
          Cell.faint(row.provenance()));
    }
    grid.draw();
    sheets.skip(8);
    fibers(report);
    surface(report);
  }

  private void fibers(GeometryReport report) throws IOException {
    List<String> heading = new ArrayList<>(List.of("Fiber"));
    heading.addAll(GeometryRows.FIBER_COLUMNS);
    heading.add("Verdict");
    Grid grid =
        new Grid(
            sheets, 7.5f, new float[] {8, 18, 17, 17, 16, 15, 11}, heading.toArray(String[]::new));
    for (GeometryRows.Fiber fiber : GeometryRows.fibers(report)) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.bold(String.valueOf(fiber.position()))));
      fiber.values().forEach(v -> cells.add(Cell.of(v)));
      String verdict = fiber.result() == null ? "" : word(fiber.result());
      cells.add(new Cell(verdict, true, FirstPage.color(verdict)));
      grid.row(cells.toArray(Cell[]::new));
    }
    grid.draw();
    sheets.skip(8);
  }

  private void surface(GeometryReport report) throws IOException {
    BufferedImage picture = SurfacePicture.image(report);
    sheets.need(LEAST_PICTURE);
    float scale =
        Math.min(sheets.width() / picture.getWidth(), (sheets.room() - 4) / picture.getHeight());
    float width = picture.getWidth() * scale;
    float height = picture.getHeight() * scale;
    sheets.image(picture, Sheets.MARGIN + (sheets.width() - width) / 2, sheets.y(), width, height);
    sheets.skip(height + 8);
  }

  static String word(Result result) {
    return result.name().replace('_', ' ');
  }

  private void loss() throws IOException {
    Headings.section(sheets, "Insertion and return loss");
    Tested t = c.loss();
    if (t == null) {
      Headings.note(sheets, "Not measured.");
      return;
    }
    List<Integer> wavelengths = t.gate().wavelengthsNm();
    Headings.note(
        sheets,
        "Measured on "
            + t.instrument()
            + ", step passed "
            + Numbers.minute(t.at())
            + " UTC. Insertion loss "
            + limit(t.gate().insertionLoss())
            + ". Return loss "
            + limit(t.gate().returnLoss())
            + ". The worst of each kind stands in bold.");
    sheets.skip(4);
    float[] shares = new float[3 + 2 * wavelengths.size()];
    List<String> heading = new ArrayList<>(List.of("Fiber", "", "Color (TIA-598)"));
    shares[0] = 8;
    shares[1] = 4;
    shares[2] = 18;
    for (int i = 0; i < wavelengths.size(); i++) {
      heading.add("IL " + wavelengths.get(i) + " nm, dB");
      heading.add("RL " + wavelengths.get(i) + " nm, dB");
      shares[3 + 2 * i] = 18;
      shares[4 + 2 * i] = 18;
    }
    Grid grid = new Grid(sheets, 7.5f, shares, heading.toArray(String[]::new));
    VerdictRecord.Value worstIl = Results.worst(t.verdict(), "il_db_", true);
    VerdictRecord.Value worstRl = Results.worst(t.verdict(), "rl_db_", false);
    float top = sheets.y();
    for (int fiber : fibers()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.bold(String.valueOf(fiber)));
      cells.add(Cell.of(""));
      cells.add(Cell.of(color(fiber)));
      for (int nm : wavelengths) {
        cells.add(cell(t.verdict(), "il_db_" + nm + "_nm", fiber, 2, worstIl));
        cells.add(cell(t.verdict(), "rl_db_" + nm + "_nm", fiber, 1, worstRl));
      }
      grid.row(cells.toArray(Cell[]::new));
    }
    grid.draw();
    if (sheets.y() > top) {
      swatches(top, shares);
    }
    sheets.skip(10);
  }

  /** Outlined squares of the fibers' colors: what they are is told by number and name. */
  private void swatches(float top, float[] shares) throws IOException {
    float sum = 0;
    for (float share : shares) {
      sum += share;
    }
    float x = Sheets.MARGIN + shares[0] / sum * sheets.width() + 3;
    float row = 7.5f * 1.3f + 6;
    float at = top + row;
    for (int fiber : fibers()) {
      Color coat =
          FiberColor.coat(fiber, c.recipe().plan().layout().columns())
              .map(k -> new Color(k.color().rgb()))
              .orElse(Color.WHITE);
      sheets.rectangle(coat, x, at + 4, 8, 8);
      sheets.outline(Sheets.INK, 0.6f, x, at + 4, 8, 8);
      at += row;
    }
  }

  private List<Integer> fibers() {
    List<Integer> all = new ArrayList<>();
    for (int p = 1; p <= c.recipe().plan().positions(); p++) {
      if (c.recipe().plan().holds(p)) {
        all.add(p);
      }
    }
    return all;
  }

  private String color(int fiber) {
    return FiberColor.coat(fiber, c.recipe().plan().layout().columns())
        .map(FiberColor.Coat::words)
        .orElse("–");
  }

  private static Cell cell(
      VerdictRecord verdict,
      String name,
      int fiber,
      int decimals,
      VerdictRecord.@Nullable Value worst) {
    for (VerdictRecord.Value v : verdict.values()) {
      if (v.name().equals(name) && v.position() == fiber) {
        Double value = v.value();
        if (value == null) {
          return Cell.faint("not measured");
        }
        String words = Numbers.fixed(value, decimals);
        return v.equals(worst) ? Cell.bold(words) : Cell.of(words);
      }
    }
    return Cell.faint("–");
  }

  private static String limit(@Nullable Limit limit) {
    return limit == null ? "has no limit" : Results.limit(limit);
  }

  private void polarity() throws IOException {
    Headings.section(sheets, "Polarity");
    Tested t = c.polarity();
    if (t == null) {
      Headings.note(sheets, "Not measured.");
      return;
    }
    Headings.note(
        sheets,
        "Cable type "
            + t.gate().cableType()
            + ", measured on "
            + t.instrument()
            + ", step passed "
            + Numbers.minute(t.at())
            + " UTC: the position of each fiber here, and where it comes out.");
    sheets.skip(4);
    List<VerdictRecord.Value> values = t.verdict().values();
    for (int from = 0; from < values.size(); from += 12) {
      List<VerdictRecord.Value> some = values.subList(from, Math.min(from + 12, values.size()));
      float[] shares = new float[some.size() + 1];
      String[] heading = new String[some.size() + 1];
      Cell[] far = new Cell[some.size() + 1];
      heading[0] = "here";
      far[0] = Cell.bold("there");
      shares[0] = 12;
      for (int i = 0; i < some.size(); i++) {
        shares[i + 1] = 7;
        heading[i + 1] = String.valueOf(some.get(i).position());
        Double value = some.get(i).value();
        far[i + 1] = Cell.of(value == null ? "–" : Numbers.plain(value));
      }
      new Grid(sheets, 7.5f, shares, heading).row(far).draw();
    }
    sheets.skip(10);
  }

  private void pictures() throws IOException {
    Headings.section(sheets, "Images");
    if (c.pictures().isEmpty()) {
      Headings.note(sheets, "None was judged.");
      return;
    }
    float gap = 12;
    float width = (sheets.width() - 2 * gap) / 3;
    for (int from = 0; from < c.pictures().size(); from += 3) {
      List<Picture> row = c.pictures().subList(from, Math.min(from + 3, c.pictures().size()));
      sheets.need(width + 40);
      float top = sheets.y();
      for (int i = 0; i < row.size(); i++) {
        picture(row.get(i), Sheets.MARGIN + i * (width + gap), top, width);
      }
      sheets.moveTo(top + width * 0.75f + 44);
    }
  }

  private void picture(Picture p, float x, float top, float width) throws IOException {
    float height = width * 0.75f;
    BufferedImage image = p.image();
    sheets.rectangle(Sheets.PANEL, x, top, width, height);
    if (image == null) {
      float at = top + 14;
      for (String line : sheets.wrap(sheets.regular, 7, width - 12, "No picture: " + p.why())) {
        sheets.text(sheets.regular, 7, Sheets.FAINT, x + 6, at, line);
        at += 9;
      }
    } else {
      float scale = Math.min(width / image.getWidth(), height / image.getHeight());
      float w = image.getWidth() * scale;
      float h = image.getHeight() * scale;
      sheets.image(image, x + (width - w) / 2, top + (height - h) / 2, w, h);
    }
    sheets.outline(Sheets.LINE, 0.5f, x, top, width, height);
    float at = top + height + 10;
    String says =
        p.of().replace('-', ' ')
            + ": "
            + FirstPage.word(p.result())
            + ", said by "
            + p.judgedBy()
            + " ("
            + p.instrument()
            + ", "
            + Numbers.minute(p.at())
            + ")";
    for (String line : sheets.wrap(sheets.regular, 7, width, says)) {
      sheets.text(sheets.regular, 7, Sheets.INK, x, at, line);
      at += 9;
    }
    sheets.text(
        sheets.regular, 6, Sheets.FAINT, x, at, "SHA-256 " + p.sha256().substring(0, 32) + "…");
  }
}
