// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.html.Field;
import io.coplanar.web.html.FormPage;
import java.util.List;

/**
 * {@code /connectors/{serial}/deviations/{deviation}/sign}: a second person allows it, until a
 * time.
 */
final class DeviationSign {
  static final FormPage PAGE =
      FormPage.of(
              "deviation-sign",
              "/connectors/{serial}/deviations/{deviation}/sign",
              Action.SIGN_DEVIATION)
          .about((world, call) -> world.unit(call.path("serial")))
          .signed()
          .asks(call -> List.of(Field.of("until", Field.Kind.TIME), Field.reason()))
          .command(
              (call, form) ->
                  new LineCommand.SignDeviation(
                      call.path("serial"),
                      call.path("deviation"),
                      form.text("reason"),
                      form.time("until")))
          .back("/deviations");

  private DeviationSign() {}
}
