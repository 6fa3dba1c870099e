// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.ledger;

import io.coplanar.audit.CertificateReport;
import io.coplanar.report.JsonWriter;

/** What became of checking a certificate's file. */
public final class CertificateCheckReport {
  private CertificateCheckReport() {}

  /** {@code coplanar/certificate-check/1}. */
  public static String json(String file, CertificateReport report) {
    return JsonWriter.document(
        "coplanar/certificate-check/1",
        json -> {
          json.text("file", file);
          json.text("sha256", report.sha256());
          json.text("serial", report.serial());
          json.text("issued_at", report.issuedAt());
          json.number("entry", number(report.entry()));
          json.text("origin", report.origin());
          json.number("entries_covered", number(report.covered()));
          json.text("key", report.key());
          json.objects(
              "findings",
              report.findings(),
              f -> {
                json.text("code", f.code().name());
                json.text("text", f.text());
              });
          json.text("result", report.result().name());
        });
  }

  private static double number(@org.jspecify.annotations.Nullable Long value) {
    return value == null ? Double.NaN : value;
  }

  /** For people: the verdict first. */
  public static String text(String file, CertificateReport report) {
    StringBuilder out = new StringBuilder();
    out.append(report.result().name().replace('_', ' ')).append(": ").append(file).append('\n');
    report.findings().forEach(f -> out.append("  ").append(f.text()).append('\n'));
    boolean good = report.result() != CertificateReport.Result.FAIL;
    if (good && report.serial() != null) {
      out.append("  Certificate of ")
          .append(report.serial())
          .append(", issued ")
          .append(report.issuedAt())
          .append(", entry ")
          .append(report.entry())
          .append(" of the ledger ")
          .append(report.origin())
          .append(", under its checkpoint over ")
          .append(report.covered())
          .append(" entries.\n");
      out.append("  Signed by ").append(report.key()).append('\n');
    }
    return out.toString();
  }
}
