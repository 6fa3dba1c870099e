// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code GET /connectors/{serial}/genealogy}: all that it came of or had to do with. */
final class ConnectorGenealogy {
  static final Route ROUTE =
      Route.get("/connectors/{serial}/genealogy", ConnectorGenealogy::genealogy);

  private ConnectorGenealogy() {}

  private static Reply genealogy(Call call) throws Exception {
    return Reply.ok(Recalls.ancestors(call));
  }
}
