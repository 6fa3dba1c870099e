// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit.tamper;

import io.coplanar.audit.Audit;
import io.coplanar.audit.AuditReport;
import io.coplanar.audit.Trust;
import io.coplanar.ledger.LedgerPlace;
import java.nio.file.Path;
import java.util.List;

/**
 * A ledger that somebody is going to be at.
 *
 * @param url of its database
 * @param blobs the folder of its blobs
 */
record Victim(LedgerPlace place, String url, Path blobs) {
  /** Verifies it with checkpoints that were kept outside. */
  AuditReport verify(String... held) throws Exception {
    List<Trust.Held> outside =
        List.of(held).stream().map(note -> new Trust.Held("kept outside", note)).toList();
    return Audit.database(url, blobs, new Trust(outside, List.of()), entries -> {});
  }
}
