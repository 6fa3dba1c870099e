// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.StoredCheckpoint;
import io.coplanar.ledger.operations.EntryProof;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/**
 * {@code GET /ledger/entries/{seq}/proof}: shows to a stranger that an entry is in the log as it
 * was signed.
 */
final class EntryProve {
  static final Route ROUTE = Route.get("/ledger/entries/{seq}/proof", EntryProve::prove);

  private EntryProve() {}

  private static Reply prove(Call call) throws Exception {
    long seq = Paths.seq(call);
    try (LedgerReader reader = call.parts().ledger().reader()) {
      StoredCheckpoint newest = reader.checkpoint(reader.size());
      if (newest == null || seq >= newest.size()) {
        throw Faults.notFound("entry " + seq + " that a checkpoint covers");
      }
      return Reply.ok(EntryProof.of(reader, seq));
    }
  }
}
