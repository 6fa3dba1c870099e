// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code GET /holds}: all that holds a connector now, quarantines too, a page at a time. */
final class HoldList {
  static final Route ROUTE = Route.get("/holds", HoldList::list);

  private HoldList() {}

  private static Reply list(Call call) throws Exception {
    return Listing.page(call, (line, after, limit) -> line.openHolds(after, limit));
  }
}
