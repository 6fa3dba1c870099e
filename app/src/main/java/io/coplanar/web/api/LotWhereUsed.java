// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.event.Streams;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/**
 * {@code GET /lots/{kind}/{lot}/where-used}: all connectors with something of it, and where they
 * are now.
 */
final class LotWhereUsed {
  static final Route ROUTE = Route.get("/lots/{kind}/{lot}/where-used", LotWhereUsed::used);

  private LotWhereUsed() {}

  private static Reply used(Call call) throws Exception {
    return Recalls.of(call, Streams.lot(call.path("kind"), call.path("lot")));
  }
}
