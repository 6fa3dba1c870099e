// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.store.LineReader;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code GET /fixtures}: the fixtures, a page at a time. */
final class FixtureList {
  static final Route ROUTE = Route.get("/fixtures", FixtureList::list);

  private FixtureList() {}

  private static Reply list(Call call) throws Exception {
    return Listing.page(call, LineReader::fixtures);
  }
}
