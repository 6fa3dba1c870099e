// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.StoredCheckpoint;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code GET /ledger/checkpoint}: the newest signed checkpoint. */
final class CheckpointShow {
  static final Route ROUTE = Route.get("/ledger/checkpoint", CheckpointShow::show);

  private CheckpointShow() {}

  private static Reply show(Call call) throws Exception {
    try (LedgerReader reader = call.parts().ledger().reader()) {
      StoredCheckpoint newest = reader.checkpoint(reader.size());
      if (newest == null) {
        throw Faults.notFound("checkpoint yet");
      }
      return Reply.ok(newest);
    }
  }
}
