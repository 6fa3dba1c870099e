// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code GET /cables}: the cables, a page at a time. */
final class CableList {
  static final Route ROUTE = Route.get("/cables", CableList::list);

  private CableList() {}

  private static Reply list(Call call) throws Exception {
    return Listing.page(call, (line, after, limit) -> line.cables(after, limit));
  }
}
