// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.station;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.Answer;
import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.html.Form;
import io.coplanar.web.html.Html;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code POST /station/fixtures/{id}/load}: a connector is put into the fixture on the bench. */
final class FixtureLoad {
  static final Route ROUTE =
      Route.page(
          "POST",
          "/station/{kind}/{id}/load",
          new Access.May(Action.LOAD_FIXTURE),
          FixtureLoad::load);

  private FixtureLoad() {}

  private static Reply load(Call call) throws Exception {
    Form form = Form.read(call);
    Work work = Looking.work(call, null);
    StationView view = Looking.view(call, work, Looking.inputs(call, work), null);
    try {
      String serial = form.text("serial");
      int position = form.integer("position");
      String plain = serial.startsWith("unit/") ? serial.substring("unit/".length()) : serial;
      LineCommand command = new LineCommand.LoadFixture(work.id(), plain, position);
      Answer answer = call.parts().line().ask(form.key(), call.who(), call.where(), null, command);
      if (answer.idTaken()) {
        throw Faults.keyTaken();
      }
      return answer.accepted()
          ? Reply.seeOther(work.href() + "?entry=" + answer.entries().getFirst().seq())
          : page(call, 409, work, view.refused(Lacks.of(answer.refusals())));
    } catch (InputFault fault) {
      return page(call, 422, work, view.wrong(fault.input() + " " + fault.wrong()));
    }
  }

  private static Reply page(Call call, int status, Work work, StationView view) throws Exception {
    return Html.page(call, status, "station/work.jte", StationShow.title(work), view);
  }
}
