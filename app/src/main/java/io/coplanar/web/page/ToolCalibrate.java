// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.html.Field;
import io.coplanar.web.html.FormPage;
import java.util.List;

/** {@code /tools/{tool}/calibrate}: it was calibrated, and counts as such until a day. */
final class ToolCalibrate {
  static final FormPage PAGE =
      FormPage.of("tool-calibrate", "/tools/{tool}/calibrate", Action.CALIBRATE_TOOL)
          .about((world, call) -> world.tool(call.path("tool")))
          .asks(
              call ->
                  List.of(Field.of("until", Field.Kind.DATE), Field.text("certificate").optional()))
          .command(
              (call, form) ->
                  new LineCommand.CalibrateTool(
                      call.path("tool"), form.time("until"), form.textOrNull("certificate")))
          .back("/tools/{tool}");

  private ToolCalibrate() {}
}
