// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.ledger;

import io.coplanar.ledger.operations.Orphans;
import io.coplanar.report.JsonWriter;

/** Blobs that no entry names: {@code coplanar/ledger-orphans/1}, and in words. */
public final class OrphansReport {
  private OrphansReport() {}

  /** On one line, without a line end. */
  public static String json(Orphans.Found found) {
    return JsonWriter.document(
        "coplanar/ledger-orphans/1",
        json -> {
          json.number("orphans", found.count());
          json.number("orphans_bytes", found.bytes());
          json.number("collected", found.collected());
          json.number("collected_bytes", found.collectedBytes());
          json.objects(
              "first",
              found.first(),
              blob -> {
                json.text("sha256", blob.hash().hex());
                json.number("bytes", blob.bytes());
                json.text("since", blob.since().toString());
              });
        });
  }

  /** A line for each of the first, then the sums. */
  public static String text(Orphans.Found found) {
    StringBuilder out = new StringBuilder();
    found
        .first()
        .forEach(
            b -> out.append(b.hash() + "  " + b.bytes() + " bytes  since " + b.since() + "\n"));
    if (found.first().size() < found.count()) {
      out.append("…\n");
    }
    out.append(found.count() == 1 ? "1 orphan, " : found.count() + " orphans, ");
    out.append(found.bytes()).append(" bytes");
    if (found.collected() > 0) {
      out.append("; collected " + found.collected() + ", " + found.collectedBytes() + " bytes");
    }
    return out.append('\n').toString();
  }
}
