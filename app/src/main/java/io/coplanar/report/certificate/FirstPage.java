// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.recipe.ProductSpec;
import io.coplanar.report.certificate.Certificate.ProcessLine;
import io.coplanar.report.certificate.Certificate.WaivedGate;
import io.coplanar.report.certificate.Grid.Cell;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a customer looks at first: which connector, how it stands, what deviates, how it was made.
 */
final class FirstPage {
  private static final float CODE = 82;

  private final Sheets sheets;
  private final Certificate c;

  FirstPage(Sheets sheets, Certificate c) {
    this.sheets = sheets;
    this.c = c;
  }

  void draw() throws InputFault, IOException {
    heading();
    facts();
    verdict();
    deviations();
    results();
    refusals();
    process();
  }

  private void heading() throws InputFault, IOException {
    float x = Sheets.MARGIN;
    float right = x + sheets.width();
    float codeLeft = right - CODE;
    float words = sheets.width() - CODE - 24;
    sheets.text(sheets.bold, 10, Sheets.ACCENT, x, Sheets.MARGIN + 10, c.shop().shown(c.origin()));
    sheets.text(sheets.bold, 21, Sheets.INK, x, Sheets.MARGIN + 36, "Certificate of termination");
    String title = c.recipe().title();
    float at = Sheets.MARGIN + 54;
    for (String line : sheets.wrap(sheets.regular, 11, words, title)) {
      sheets.text(sheets.regular, 11, Sheets.INK, x, at, line);
      at += 15;
    }
    float serial = serialSize(words);
    sheets.text(sheets.bold, serial, Sheets.INK, x, Sheets.MARGIN + CODE, c.serial());
    String uri = c.shop().uri(c.serial(), c.origin());
    sheets.image(CodePicture.picture(CodePicture.qr(uri), 8), codeLeft, Sheets.MARGIN, CODE, CODE);
    sheets.moveTo(Sheets.MARGIN + CODE + 10);
    float below = sheets.y();
    String says = c.shop().codeWords(c.serial()) + ": " + uri;
    for (String line : sheets.wrap(sheets.regular, 6.5f, sheets.width(), says)) {
      sheets.text(
          sheets.regular,
          6.5f,
          Sheets.FAINT,
          right - sheets.width(sheets.regular, 6.5f, line),
          below + 6,
          line);
      below += 9;
    }
    sheets.moveTo(below + 6);
  }

  /** A long serial is written smaller: it is never cut. */
  private float serialSize(float room) throws IOException {
    float size = 17;
    while (size > 8 && sheets.width(sheets.bold, size, c.serial()) > room) {
      size -= 0.5f;
    }
    return size;
  }

  private void facts() throws IOException {
    ProductSpec product = c.recipe().product();
    String mode = product.mode() == ProductSpec.Mode.SM ? "single-mode" : "multimode";
    String polish = product.polish() == ProductSpec.Polish.APC ? "angled (APC)" : "flat (PC)";
    float half = sheets.width() / 2;
    float top = sheets.y();
    pair(0, top, "Fibers", c.recipe().plan().fibers() + ", " + mode + ", " + polish);
    pair(half, top, "Labelled (UTC)", Numbers.minute(c.labelledAt()));
    pair(0, top + 14, "Cable", c.cable() + ", end " + c.leg());
    pair(half, top + 14, "Recipe", c.recipe().id() + ", revision " + c.recipe().revision());
    pair(0, top + 28, "Ledger", c.origin());
    pair(half, top + 28, "Ledger entry", c.proof().seq() + " of " + c.proof().size());
    sheets.moveTo(top + 46);
  }

  private void pair(float left, float top, String name, String value) throws IOException {
    float x = Sheets.MARGIN + left;
    sheets.text(sheets.regular, 8.5f, Sheets.FAINT, x, top + 9, name);
    String line = sheets.wrap(sheets.bold, 8.5f, sheets.width() / 2 - 84, value).getFirst();
    sheets.text(sheets.bold, 8.5f, Sheets.INK, x + 76, top + 9, line);
  }

  private void verdict() throws IOException {
    int n = c.waived().size();
    Color color = n == 0 ? Sheets.GOOD : Sheets.OPEN;
    String head =
        n == 0 ? "PASS" : "PASS WITH " + n + (n == 1 ? " SIGNED DEVIATION" : " SIGNED DEVIATIONS");
    String says =
        "All "
            + c.recipe().steps().size()
            + " steps of the recipe were passed, each gate of each step"
            + (n == 0 ? "." : ", except where a deviation listed here stood in for one.")
            + " "
            + Conformity.words(c);
    List<String> lines = sheets.wrap(sheets.regular, 8.5f, sheets.width() - 52, says);
    float height = 24 + lines.size() * 11.5f;
    float top = sheets.y();
    sheets.rectangle(Sheets.PANEL, Sheets.MARGIN, top, sheets.width(), height);
    sheets.rectangle(color, Sheets.MARGIN, top, 4, height);
    float x = Sheets.MARGIN + 16;
    float middle = top + height / 2;
    sheets.path(color, 2.4f, x, middle, x + 5, middle + 6, x + 15, middle - 7);
    float left = Sheets.MARGIN + 42;
    sheets.text(sheets.bold, 12, color, left, top + 16, head);
    float at = top + 29;
    for (String line : lines) {
      sheets.text(sheets.regular, 8.5f, Sheets.INK, left, at, line);
      at += 11.5f;
    }
    sheets.moveTo(top + height + 12);
  }

  private void deviations() throws IOException {
    Headings.section(sheets, "Deviations");
    if (c.waived().isEmpty()) {
      sheets.paragraph(sheets.regular, 8.5f, Sheets.INK, Sheets.MARGIN, sheets.width(), "None.");
      sheets.skip(6);
      return;
    }
    Grid grid =
        new Grid(
            sheets,
            7.5f,
            new float[] {15, 30, 22, 33},
            "Step and gate",
            "Rule, found, limit",
            "Asked for by",
            "Signed by");
    for (WaivedGate w : c.waived()) {
      grid.row(
          Cell.bold(w.step() + " (" + w.gate() + ")"),
          Cell.of(w.rule()),
          Cell.of(w.requestedBy() + ": “" + w.reason() + "”"),
          Cell.of(
              w.signedBy()
                  + (w.until() == null ? "" : ", valid until " + Numbers.minute(w.until()))
                  + " (deviation "
                  + shortened(w.deviation())
                  + ")"));
    }
    grid.draw();
    sheets.skip(8);
  }

  /** A long random name is told by its beginning: the ledger has the rest. */
  private static String shortened(String id) {
    return id.length() > 20 ? id.substring(0, 13) + "…" : id;
  }

  private void results() throws IOException {
    Headings.section(sheets, "Results");
    Grid grid =
        new Grid(
            sheets,
            7.5f,
            new float[] {18, 8, 24, 50},
            "What",
            "Verdict",
            "Worst found",
            "Limit and where it comes from");
    Results.of(c)
        .forEach(
            r ->
                grid.row(
                    Cell.bold(r.what()),
                    new Cell(r.result(), true, color(r.result())),
                    Cell.of(r.found()),
                    Cell.of(r.limit())));
    grid.draw();
    sheets.skip(8);
  }

  static Color color(String result) {
    return switch (result) {
      case "PASS" -> Sheets.GOOD;
      case "FAIL" -> Sheets.BAD;
      default -> Sheets.OPEN;
    };
  }

  private void process() throws IOException {
    Headings.section(sheets, "How it was made");
    Grid grid =
        new Grid(
            sheets,
            7,
            new float[] {11, 21, 16, 16, 20, 16},
            "Work",
            "When (UTC)",
            "Who, where",
            "Tools",
            "Lots",
            "Measured");
    for (ProcessLine line : c.process()) {
      grid.row(
          Cell.bold(line.name()),
          Cell.of(Numbers.span(line.from(), line.to())),
          Cell.of(join(line.who()) + " (" + join(line.where()) + ")"),
          Cell.of(join(line.tools())),
          Cell.of(join(line.lots())),
          Cell.of(join(line.measured())));
    }
    grid.draw();
    sheets.skip(8);
  }

  private static String join(List<String> words) {
    return words.isEmpty() ? "–" : String.join(", ", words);
  }

  private void refusals() throws IOException {
    Headings.section(sheets, "Refused on the way");
    String refused =
        c.refusedAttempts() == 0
            ? "No attempt was refused."
            : c.refusedAttempts()
                + (c.refusedAttempts() == 1 ? " attempt was" : " attempts were")
                + " refused and made good before the label ("
                + c.refusals().entrySet().stream()
                    .map(e -> e.getKey() + " " + e.getValue())
                    .collect(Collectors.joining(", "))
                + "); attempts on a fixture or cable that it shared are counted.";
    String reworked =
        c.reworks().isEmpty()
            ? " It was not reworked."
            : " Reworked: "
                + c.reworks().entrySet().stream()
                    .map(
                        e ->
                            "from "
                                + e.getKey().replace(">", " back to ")
                                + (e.getValue() == 1 ? "" : ", " + e.getValue() + " times"))
                    .collect(Collectors.joining("; "))
                + ".";
    sheets.paragraph(
        sheets.regular, 7.5f, Sheets.INK, Sheets.MARGIN, sheets.width(), refused + reworked);
    String inspected =
        c.pictures().stream()
            .map(p -> p.of() + " by " + p.judgedBy())
            .collect(Collectors.joining(", "));
    if (!inspected.isEmpty()) {
      sheets.paragraph(
          sheets.regular,
          7.5f,
          Sheets.INK,
          Sheets.MARGIN,
          sheets.width(),
          "Judged by a person from an image, not by the program: " + inspected + ".");
    }
    sheets.skip(6);
  }

  static String word(VerdictRecord.Result result) {
    return result.name().replace('_', ' ').toUpperCase(Locale.ROOT);
  }
}
