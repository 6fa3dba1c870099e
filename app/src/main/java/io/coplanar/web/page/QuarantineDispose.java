// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.line.LineCommand;
import io.coplanar.line.event.FixtureEvent.Disposition;
import io.coplanar.line.state.Fixture;
import io.coplanar.people.Action;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Field;
import io.coplanar.web.html.Form;
import io.coplanar.web.html.FormPage;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /fixtures/{fixture}/quarantines/{quarantine}/dispose}: what becomes of each connector. */
final class QuarantineDispose {
  static final FormPage PAGE =
      FormPage.of(
              "quarantine-dispose",
              "/fixtures/{fixture}/quarantines/{quarantine}/dispose",
              Action.DISPOSE_QUARANTINE)
          .about((world, call) -> world.fixture(call.path("fixture")))
          .signed()
          .asks(QuarantineDispose::fields)
          .command(QuarantineDispose::dispose)
          .back("/quarantines");

  private QuarantineDispose() {}

  private static Fixture.Quarantine find(Call call) throws Exception {
    Fixture fixture =
        call.parts().line().<@Nullable Fixture>look(w -> w.fixture(call.path("fixture")).state());
    Fixture.Quarantine found = fixture == null ? null : fixture.quarantine(call.path("quarantine"));
    if (found == null) {
      throw Faults.notFound("open quarantine of this name");
    }
    return found;
  }

  private static List<Field> fields(Call call) throws Exception {
    List<Field> fields = new ArrayList<>();
    for (String serial : find(call).serials()) {
      fields.add(
          Field.choice(
                  "what",
                  Arrays.stream(Disposition.What.values())
                      .map(
                          w ->
                              new Field.Choice(
                                  Json.word(w), Catalog.say("dispose." + Json.word(w))))
                      .toList())
              .under("what_" + serial, serial));
    }
    fields.add(Field.text("back_to").optional());
    fields.add(Field.reason());
    return fields;
  }

  private static LineCommand dispose(Call call, Form form) throws Exception {
    List<Disposition> all = new ArrayList<>();
    for (String serial : find(call).serials()) {
      String word = form.text("what_" + serial);
      Disposition.What what =
          Arrays.stream(Disposition.What.values())
              .filter(w -> Json.word(w).equals(word))
              .findFirst()
              .orElseThrow(() -> Form.wrong("what_" + serial, Catalog.say("wrong.none-ticked")));
      all.add(
          new Disposition(
              serial, what, what == Disposition.What.REWORK ? form.text("back_to") : null));
    }
    return new LineCommand.DisposeQuarantine(
        call.path("fixture"), call.path("quarantine"), all, form.text("reason"));
  }
}
