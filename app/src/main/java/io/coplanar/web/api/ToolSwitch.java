// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;

/** {@code POST /tools/{tool}/switch}: its warm-up begins, or it cools down. */
final class ToolSwitch {
  static final Route ROUTE =
      Route.asks(
          LineCommand.SwitchTool.class,
          "/tools/{tool}/switch",
          Action.SWITCH_TOOL,
          call -> {
            Body body = call.body();
            return new LineCommand.SwitchTool(call.path("tool"), body.flag("on"));
          });

  private ToolSwitch() {}
}
