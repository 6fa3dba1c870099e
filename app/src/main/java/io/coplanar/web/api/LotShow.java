// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code GET /lots/{kind}/{lot}}: how much is left, and whether it may be used. */
final class LotShow {
  static final Route ROUTE = Route.get("/lots/{kind}/{lot}", LotShow::show);

  private LotShow() {}

  private static Reply show(Call call) throws Exception {
    String kind = call.path("kind");
    String id = call.path("lot");
    return Show.one(
        call, "lot " + kind + "/" + id, world -> Show.found(world.lot(kind, id), LotView::of));
  }
}
