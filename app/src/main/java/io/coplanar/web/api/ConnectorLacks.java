// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.Context;
import io.coplanar.line.LineClock;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/**
 * {@code GET /connectors/{serial}/lacks}: every reason that would now refuse its next step to who
 * brings nothing.
 */
final class ConnectorLacks {
  static final Route ROUTE = Route.get("/connectors/{serial}/lacks", ConnectorLacks::lacks);

  private ConnectorLacks() {}

  private static Reply lacks(Call call) throws Exception {
    String serial = call.path("serial");
    LineClock clock = call.parts().clock();
    Context context =
        new Context("look", call.who(), call.where(), clock.instant(), clock.trusted());
    Object view = call.parts().line().look(world -> Lacking.of(world, context, serial));
    if (view == null) {
      throw Faults.notFound("connector " + serial);
    }
    return Reply.ok(view);
  }
}
