// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.event.Streams;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code GET /evidence/{sha256}/history}: what happened to it, refusals too. */
final class EvidenceHistory {
  static final Route ROUTE = Route.get("/evidence/{sha256}/history", EvidenceHistory::history);

  private EvidenceHistory() {}

  private static Reply history(Call call) throws Exception {
    return Listing.history(call, Streams.evidence(call.path("sha256")));
  }
}
