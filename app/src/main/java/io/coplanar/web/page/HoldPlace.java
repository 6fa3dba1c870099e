// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.html.Field;
import io.coplanar.web.html.FormPage;
import java.util.List;

/** {@code /holds/new}: stops a connector. */
final class HoldPlace {
  static final FormPage PAGE =
      FormPage.of("hold-place", "/holds/new", Action.PLACE_HOLD)
          .asks(
              call ->
                  List.of(
                      Field.text("serial").holding(Lists.given(call, "serial")), Field.reason()))
          .command(
              (call, form) -> new LineCommand.PlaceHold(form.text("serial"), form.text("reason")))
          .back("/holds");

  private HoldPlace() {}
}
