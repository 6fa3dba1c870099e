// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import io.coplanar.evidence.InputFault;
import io.coplanar.report.Engine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A certificate as a PDF, without its seal. The same certificate always gives the same bytes: no
 * clock, no randomness, and the times in it are the ledger's.
 */
final class CertificatePdf {
  /** By it a certificate is known that has lost its seal; audit has the same. */
  private static final String MARK = "coplanar/certificate/1";

  private CertificatePdf() {}

  static byte[] of(Certificate c, Paper paper) throws InputFault, IOException {
    try (Sheets sheets = new Sheets(paper)) {
      new FirstPage(sheets, c).draw();
      new Measurements(sheets, c).draw();
      new ProofPage(sheets, c).draw();
      sheets.foot(
          c.serial()
              + "  ·  "
              + c.shop().shown(c.origin())
              + "  ·  made by Coplanar "
              + Engine.version()
              + "  ·  check this file: coplanar certificate verify FILE --key KEY");
      describe(sheets.document, c);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      sheets.document.save(out, CompressParameters.NO_COMPRESSION);
      byte[] bytes = out.toByteArray();
      requireEnd(bytes);
      return bytes;
    }
  }

  private static void describe(PDDocument document, Certificate c) {
    PDDocumentInformation about = new PDDocumentInformation();
    about.setTitle("Certificate of " + c.serial());
    about.setAuthor(c.shop().shown(c.origin()));
    about.setCreator("Coplanar " + Engine.version());
    about.setProducer("Apache PDFBox");
    about.setKeywords(MARK);
    Calendar made = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    made.setTimeInMillis(c.labelledAt().toEpochMilli());
    about.setCreationDate(made);
    about.setModificationDate(made);
    document.setDocumentInformation(about);
    document.getDocumentCatalog().setLanguage("en");
    PDViewerPreferences view = new PDViewerPreferences(new COSDictionary());
    view.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(view);
    // the document's id would come from the clock
    document.setDocumentId(c.labelledAt().toEpochMilli());
  }

  /** The seal begins where the PDF ends, and repeats where its table of objects lies. */
  private static void requireEnd(byte[] bytes) {
    String end =
        new String(bytes, bytes.length - 40, 40, java.nio.charset.StandardCharsets.US_ASCII);
    if (!end.matches("(?s).*startxref\\n\\d+\\n%%EOF\\n")) {
      throw new IllegalStateException("a PDF that ends otherwise: " + end);
    }
  }
}
