// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;

/** {@code POST /tools/{tool}/renewals}: a new blade, pad or ferrule: its life begins again. */
final class ToolRenew {
  static final Route ROUTE =
      Route.asks(
          LineCommand.RenewTool.class,
          "/tools/{tool}/renewals",
          Action.RENEW_TOOL,
          call -> {
            Body body = call.body();
            return new LineCommand.RenewTool(call.path("tool"), body.text("part"));
          });

  private ToolRenew() {}
}
