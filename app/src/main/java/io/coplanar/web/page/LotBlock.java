// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.html.Field;
import io.coplanar.web.html.FormPage;
import java.util.List;

/** {@code /lots/{kind}/{lot}/block}: nobody uses it from now on. */
final class LotBlock {
  static final FormPage PAGE =
      FormPage.of("lot-block", "/lots/{kind}/{lot}/block", Action.BLOCK_LOT)
          .about((world, call) -> world.lot(call.path("kind"), call.path("lot")))
          .asks(call -> List.of(Field.reason()))
          .command(
              (call, form) ->
                  new LineCommand.BlockLot(
                      call.path("kind"), call.path("lot"), form.text("reason")))
          .back("/lots/{kind}/{lot}");

  private LotBlock() {}
}
