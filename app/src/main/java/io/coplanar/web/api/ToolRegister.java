// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;

/** {@code POST /tools}: a tool or an instrument is there. */
final class ToolRegister {
  static final Route ROUTE =
      Route.asks(
          LineCommand.RegisterTool.class,
          "/tools",
          Action.REGISTER_TOOL,
          call -> {
            Body body = call.body();
            return new LineCommand.RegisterTool(
                body.text("tool"),
                body.text("tool_class"),
                body.texts("ports"),
                body.integerOrNull("life_max"),
                body.wholeOrNull("warm_up_s"));
          });

  private ToolRegister() {}
}
