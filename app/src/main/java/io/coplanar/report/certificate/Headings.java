// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import java.io.IOException;

/** Titles above parts of a page. */
final class Headings {
  private Headings() {}

  /** A title that keeps some of what follows on its page. */
  static void section(Sheets sheets, String words) throws IOException {
    sheets.need(54);
    sheets.text(sheets.bold, 10.5f, Sheets.ACCENT, Sheets.MARGIN, sheets.y() + 10, words);
    sheets.skip(16);
  }

  /** A line of small print. */
  static void note(Sheets sheets, String words) throws IOException {
    sheets.paragraph(sheets.regular, 7.2f, Sheets.FAINT, Sheets.MARGIN, sheets.width(), words);
  }
}
