// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import io.coplanar.report.Engine;
import io.coplanar.report.certificate.Certificate.Instrument;
import io.coplanar.report.certificate.Grid.Cell;
import java.io.IOException;
import java.time.Instant;

/** Which instruments measured, and why all of it can be believed. */
final class ProofPage {
  private final Sheets sheets;
  private final Certificate c;

  ProofPage(Sheets sheets, Certificate c) {
    this.sheets = sheets;
    this.c = c;
  }

  void draw() throws IOException {
    instruments();
    proof();
  }

  private void instruments() throws IOException {
    Headings.section(sheets, "Instruments");
    Grid grid =
        new Grid(
            sheets,
            7.5f,
            new float[] {14, 22, 32, 16, 16},
            "Serial",
            "Class",
            "Steps",
            "Calibration due",
            "Reference (UTC)");
    for (Instrument i : c.instruments()) {
      Instant until = i.calibratedUntil();
      Instant reference = i.reference();
      grid.row(
          Cell.bold(i.id()),
          Cell.of(i.toolClass()),
          Cell.of(String.join(", ", i.used())),
          Cell.of(until == null ? "never calibrated" : Numbers.day(until)),
          Cell.of(reference == null ? "–" : Numbers.minute(reference)));
    }
    grid.draw();
    sheets.skip(10);
  }

  private void proof() throws IOException {
    Headings.section(sheets, "Proof");
    float width = sheets.width();
    sheets.paragraph(
        sheets.regular,
        8,
        Sheets.INK,
        Sheets.MARGIN,
        width,
        "Everything here was read from an append-only ledger. Its entry "
            + c.proof().seq()
            + " says that the label was printed; the hashes below lead from it to the root that the"
            + " ledger has signed. This file's own bytes are an entry of the same ledger, which is"
            + " proved at the file's end. \"coplanar certificate verify FILE --key KEY\" checks all"
            + " of it without a network and finds any changed byte. Take KEY from the shop itself:"
            + " anybody can write a key into a file of his own. A print on paper proves nothing.");
    sheets.skip(6);
    pair("Entry", String.valueOf(c.proof().seq()));
    pair("Leaf hash", c.leafHash());
    pair("Recipe file", "SHA-256 " + c.recipeSha256());
    pair("Measuring engine", Engine.version() + ", SHA-256 " + Engine.sha256());
    pair("Verifier key", c.proof().verifierKey());
    sheets.skip(4);
    sheets.paragraph(
        sheets.bold,
        7.5f,
        Sheets.INK,
        Sheets.MARGIN,
        width,
        "Inclusion proof (c2sp.org/tlog-proof)");
    for (String line : c.proof().tlogProof().strip().split("\n", -1)) {
      sheets.paragraph(
          sheets.regular, 7, Sheets.INK, Sheets.MARGIN + 8, width - 8, line.isEmpty() ? " " : line);
    }
  }

  private void pair(String name, String value) throws IOException {
    float top = sheets.y();
    sheets.need(12);
    top = sheets.y();
    sheets.text(sheets.regular, 7.5f, Sheets.FAINT, Sheets.MARGIN, top + 7.5f, name);
    sheets.paragraph(
        sheets.regular, 7.5f, Sheets.INK, Sheets.MARGIN + 80, sheets.width() - 80, value);
  }
}
