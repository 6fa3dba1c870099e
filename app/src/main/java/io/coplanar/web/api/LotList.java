// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code GET /lots/{kind}}: the lots of a kind, a page at a time. */
final class LotList {
  static final Route ROUTE = Route.get("/lots/{kind}", LotList::list);

  private LotList() {}

  private static Reply list(Call call) throws Exception {
    String kind = call.path("kind");
    return Listing.page(call, (line, after, limit) -> line.lots(kind, after, limit));
  }
}
