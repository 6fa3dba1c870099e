// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Field;
import io.coplanar.web.html.FormPage;
import java.util.List;

/** {@code /tools/{tool}/switch}: it was switched on or off; its warm-up counts from then. */
final class ToolSwitch {
  static final FormPage PAGE =
      FormPage.of("tool-switch", "/tools/{tool}/switch", Action.SWITCH_TOOL)
          .about((world, call) -> world.tool(call.path("tool")))
          .asks(
              call ->
                  List.of(
                      Field.choice(
                          "to",
                          List.of(
                              new Field.Choice("on", Catalog.say("tool.to-on")),
                              new Field.Choice("off", Catalog.say("tool.to-off"))))))
          .command(
              (call, form) ->
                  new LineCommand.SwitchTool(call.path("tool"), form.text("to").equals("on")))
          .back("/tools/{tool}");

  private ToolSwitch() {}
}
