// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.time.Instant;

/**
 * {@code GET /deviations}: those that wait for a signature and those whose end has not come, a page
 * at a time.
 */
final class DeviationList {
  static final Route ROUTE = Route.get("/deviations", DeviationList::list);

  private DeviationList() {}

  private static Reply list(Call call) throws Exception {
    Instant now = call.parts().clock().instant();
    return Listing.page(call, (line, after, limit) -> line.openDeviations(now, after, limit));
  }
}
