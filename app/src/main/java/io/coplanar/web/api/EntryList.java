// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.util.ArrayList;
import java.util.List;

/** {@code GET /ledger/entries}: entries in the order of the log, a page at a time. */
final class EntryList {
  static final Route ROUTE = Route.get("/ledger/entries", EntryList::list);

  private EntryList() {}

  private static Reply list(Call call) throws Exception {
    long from = call.number("from", 0, Long.MAX_VALUE / 2, 0);
    int limit = Listing.limit(call);
    try (LedgerReader reader = call.parts().ledger().reader()) {
      long end = Math.min(reader.size(), from + limit);
      List<Entry> entries = new ArrayList<>();
      for (long seq = from; seq < end; seq++) {
        entries.add(reader.entry(seq));
      }
      boolean more = !entries.isEmpty() && end < reader.size();
      return Reply.ok(Listing.entries(entries, more ? String.valueOf(end) : null));
    }
  }
}
