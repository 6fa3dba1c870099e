// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.html.Field;
import io.coplanar.web.html.FormPage;
import java.util.List;

/** {@code /quarantines/new}: stops all that shared a step in a fixture with a connector. */
final class QuarantineOpen {
  static final FormPage PAGE =
      FormPage.of("quarantine-open", "/quarantines/new", Action.OPEN_QUARANTINE)
          .asks(
              call ->
                  List.of(
                      Field.text("serial").holding(Lists.given(call, "serial")),
                      Field.text("step"),
                      Field.reason(),
                      Field.text("image").optional()))
          .command(
              (call, form) ->
                  new LineCommand.OpenQuarantine(
                      form.text("serial"),
                      form.text("step"),
                      form.text("reason"),
                      form.textOrNull("image")))
          .back("/quarantines");

  private QuarantineOpen() {}
}
