// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.html.FormPage;
import java.util.List;

/** {@code /lots/{kind}/{lot}/release}: a second person lets it be used. */
final class LotRelease {
  static final FormPage PAGE =
      FormPage.of("lot-release", "/lots/{kind}/{lot}/release", Action.RELEASE_LOT)
          .about((world, call) -> world.lot(call.path("kind"), call.path("lot")))
          .signed()
          .asks(call -> List.of())
          .command((call, form) -> new LineCommand.ReleaseLot(call.path("kind"), call.path("lot")))
          .back("/lots/{kind}/{lot}");

  private LotRelease() {}
}
