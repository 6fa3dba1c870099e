// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.LineCommand;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.recipe.LotKind;
import io.coplanar.people.Action;
import io.coplanar.web.html.Field;
import io.coplanar.web.html.Form;
import io.coplanar.web.html.FormPage;
import java.util.List;

/** {@code /lots/mix}: epoxy is mixed; its pot life begins when this is sent. */
final class LotMix {
  static final FormPage PAGE =
      FormPage.of("lot-mix", "/lots/mix", Action.MIX_LOT)
          .asks(
              call ->
                  List.of(
                      Field.text("lot"),
                      Field.text("resin"),
                      Field.of("resin_mg", Field.Kind.WHOLE),
                      Field.text("hardener"),
                      Field.of("hardener_mg", Field.Kind.WHOLE)))
          .command(
              (call, form) ->
                  new LineCommand.MixLot(
                      LotKind.EPOXY_MIX.id(),
                      form.text("lot"),
                      List.of(
                          part(form, LotKind.EPOXY_RESIN, "resin"),
                          part(form, LotKind.EPOXY_HARDENER, "hardener"))))
          .back("/lots");

  private LotMix() {}

  private static LotEvent.Part part(Form form, LotKind kind, String name) throws InputFault {
    return new LotEvent.Part(kind.id(), form.text(name), form.whole(name + "_mg"));
  }
}
