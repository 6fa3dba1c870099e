// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.html.Field;
import io.coplanar.web.html.FormPage;
import java.util.List;

/** {@code /tools/{tool}/withdraw}: nobody uses it any more. */
final class ToolWithdraw {
  static final FormPage PAGE =
      FormPage.of("tool-withdraw", "/tools/{tool}/withdraw", Action.WITHDRAW_TOOL)
          .about((world, call) -> world.tool(call.path("tool")))
          .asks(call -> List.of(Field.reason()))
          .command(
              (call, form) -> new LineCommand.WithdrawTool(call.path("tool"), form.text("reason")))
          .back("/tools/{tool}");

  private ToolWithdraw() {}
}
