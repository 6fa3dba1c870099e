// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.ledger.LedgerReader;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.EntryView;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code GET /ledger/entries/{seq}}: one entry. */
final class EntryShow {
  static final Route ROUTE = Route.get("/ledger/entries/{seq}", EntryShow::show);

  private EntryShow() {}

  private static Reply show(Call call) throws Exception {
    long seq = Paths.seq(call);
    try (LedgerReader reader = call.parts().ledger().reader()) {
      if (seq >= reader.size()) {
        throw Faults.notFound("entry " + seq);
      }
      return Reply.ok(EntryView.whole(reader.entry(seq))).etag(1);
    }
  }
}
