// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.LineCommand;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.recipe.LotKind;
import io.coplanar.people.Action;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Field;
import io.coplanar.web.html.Form;
import io.coplanar.web.html.FormPage;
import java.util.Arrays;
import java.util.List;

/** {@code /lots/receive}: a lot comes in; nobody uses it before somebody else releases it. */
final class LotReceive {
  static final FormPage PAGE =
      FormPage.of("lot-receive", "/lots/receive", Action.RECEIVE_LOT)
          .asks(
              call ->
                  List.of(
                      Field.choice("kind", kinds()),
                      Field.text("lot"),
                      Field.text("supplier_lot"),
                      Field.of("amount", Field.Kind.WHOLE),
                      Field.of("expires", Field.Kind.DATE),
                      Field.of("uses_max", Field.Kind.WHOLE).optional()))
          .command((call, form) -> receive(form))
          .back("/lots");

  private LotReceive() {}

  /** With the unit in which each is counted; a mix is made here and never received. */
  private static List<Field.Choice> kinds() {
    return Arrays.stream(LotKind.values())
        .filter(k -> k != LotKind.EPOXY_MIX)
        .map(
            k ->
                new Field.Choice(
                    k.id(), Catalog.say("lot.kind", Lists.word(k.id()), unit(k).symbol())))
        .toList();
  }

  private static LineCommand receive(Form form) throws InputFault {
    LotKind kind =
        LotKind.find(form.text("kind"))
            .orElseThrow(() -> Form.wrong("kind", Catalog.say("wrong.none-ticked")));
    return new LineCommand.ReceiveLot(
        kind.id(),
        form.text("lot"),
        form.text("supplier_lot"),
        unit(kind),
        form.whole("amount"),
        form.time("expires"),
        form.integerOrNull("uses_max"));
  }

  /** An amount's unit, in the words of what happens. */
  private static LotEvent.Unit unit(LotKind kind) {
    return LotEvent.Unit.valueOf(kind.unit().name());
  }
}
