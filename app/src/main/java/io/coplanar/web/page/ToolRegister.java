// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.LineCommand;
import io.coplanar.line.recipe.ToolClass;
import io.coplanar.people.Action;
import io.coplanar.web.html.Field;
import io.coplanar.web.html.Form;
import io.coplanar.web.html.FormPage;
import java.util.Arrays;
import java.util.List;

/** {@code /tools/new}: a tool that the line is to know. */
final class ToolRegister {
  static final FormPage PAGE =
      FormPage.of("tool-register", "/tools/new", Action.REGISTER_TOOL)
          .asks(
              call ->
                  List.of(
                      Field.text("tool"),
                      Field.choice("tool_class", classes()),
                      Field.of("life_max", Field.Kind.WHOLE).optional(),
                      Field.of("warm_up_min", Field.Kind.WHOLE).optional(),
                      Field.text("ports").optional()))
          .command((call, form) -> register(form))
          .back("/tools");

  private ToolRegister() {}

  private static List<Field.Choice> classes() {
    return Arrays.stream(ToolClass.values())
        .map(c -> new Field.Choice(c.id(), Lists.word(c.id())))
        .toList();
  }

  private static LineCommand register(Form form) throws InputFault {
    String ports = form.textOrNull("ports");
    Integer warmUpMin = form.integerOrNull("warm_up_min");
    return new LineCommand.RegisterTool(
        form.text("tool"),
        form.text("tool_class"),
        ports == null ? List.of() : List.of(ports.split("[,\\s]+")),
        form.integerOrNull("life_max"),
        warmUpMin == null ? null : (Long) (60L * warmUpMin));
  }
}
