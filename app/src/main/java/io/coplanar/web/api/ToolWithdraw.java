// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;

/** {@code POST /tools/{tool}/withdrawal}: nobody uses it from now on. */
final class ToolWithdraw {
  static final Route ROUTE =
      Route.asks(
          LineCommand.WithdrawTool.class,
          "/tools/{tool}/withdrawal",
          Action.WITHDRAW_TOOL,
          call -> {
            Body body = call.body();
            return new LineCommand.WithdrawTool(call.path("tool"), body.text("reason"));
          });

  private ToolWithdraw() {}
}
