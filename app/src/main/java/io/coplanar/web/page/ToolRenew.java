// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.html.Field;
import io.coplanar.web.html.FormPage;
import java.util.List;

/** {@code /tools/{tool}/renew}: its blade, pad or ferrule is a new one. */
final class ToolRenew {
  static final FormPage PAGE =
      FormPage.of("tool-renew", "/tools/{tool}/renew", Action.RENEW_TOOL)
          .about((world, call) -> world.tool(call.path("tool")))
          .asks(call -> List.of(Field.text("part")))
          .command((call, form) -> new LineCommand.RenewTool(call.path("tool"), form.text("part")))
          .back("/tools/{tool}");

  private ToolRenew() {}
}
