// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;

/** {@code POST /tools/{tool}/calibrations}: it was calibrated. */
final class ToolCalibrate {
  static final Route ROUTE =
      Route.asks(
          LineCommand.CalibrateTool.class,
          "/tools/{tool}/calibrations",
          Action.CALIBRATE_TOOL,
          call -> {
            Body body = call.body();
            return new LineCommand.CalibrateTool(
                call.path("tool"), body.time("until"), body.textOrNull("certificate"));
          });

  private ToolCalibrate() {}
}
