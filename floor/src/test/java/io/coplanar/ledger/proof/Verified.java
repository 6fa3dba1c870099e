// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import io.coplanar.audit.Audit;
import io.coplanar.audit.AuditReport;
import io.coplanar.audit.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the independent verifier says of a site. */
final class Verified {
  private Verified() {}

  /**
   * Throws unless the verifier finds the ledger intact, with its blobs, and held against the first
   * key and all checkpoints that were kept outside.
   */
  static void require(Site site) throws IOException {
    String url =
        site.database() == null
            ? "jdbc:sqlite:" + site.data().resolve("ledger.sqlite")
            : site.database();
    Trust trust = new Trust(kept(site.outside()), List.of(site.first().verifier().encode()));
    AuditReport report = Audit.database(url, site.data().resolve("blobs"), trust, n -> {});
    if (!report.isIntact()) {
      throw new AssertionError("the verifier says: " + report.first());
    }
  }

  /** Every checkpoint that was kept below a folder. */
  static List<Trust.Held> kept(Path outside) throws IOException {
    List<Trust.Held> held = new ArrayList<>();
    if (Files.isDirectory(outside)) {
      try (var files = Files.walk(outside)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".checkpoint")).toList()) {
          held.add(new Trust.Held(file.toString(), Files.readString(file)));
        }
      }
    }
    return held;
  }
}
