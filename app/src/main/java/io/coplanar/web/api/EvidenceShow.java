// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/**
 * {@code GET /evidence/{sha256}/trail}: what was said of stored bytes, what rests on them, what
 * inspectors saw.
 */
final class EvidenceShow {
  static final Route ROUTE = Route.get("/evidence/{sha256}/trail", EvidenceShow::show);

  private EvidenceShow() {}

  private static Reply show(Call call) throws Exception {
    String sha256 = call.path("sha256");
    return Show.one(
        call,
        "evidence of this SHA-256 that was shown",
        world -> Show.found(world.evidence(sha256), state -> state));
  }
}
