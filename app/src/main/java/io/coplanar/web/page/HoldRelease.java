// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.html.Field;
import io.coplanar.web.html.FormPage;
import java.util.List;

/**
 * {@code /connectors/{serial}/holds/{hold}/release}: lets it go on as far as this hold is
 * concerned.
 */
final class HoldRelease {
  static final FormPage PAGE =
      FormPage.of("hold-release", "/connectors/{serial}/holds/{hold}/release", Action.RELEASE_HOLD)
          .about((world, call) -> world.unit(call.path("serial")))
          .signed()
          .asks(call -> List.of(Field.reason()))
          .command(
              (call, form) ->
                  new LineCommand.ReleaseHold(
                      call.path("serial"), call.path("hold"), form.text("reason")))
          .back("/holds");

  private HoldRelease() {}
}
