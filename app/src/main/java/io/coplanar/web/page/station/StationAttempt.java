// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.station;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.line.Answer;
import io.coplanar.line.LineCommand;
import io.coplanar.line.gate.Attempt;
import io.coplanar.line.state.Tool;
import io.coplanar.line.state.Unit;
import io.coplanar.people.Action;
import io.coplanar.people.Caller;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Form;
import io.coplanar.web.html.Html;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.ApiFault;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import io.coplanar.web.http.Signing;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /station/{kind}/{id}}: somebody says that the step is done; what broke is scrapped in
 * the same action, under keys that follow from the form's, so that sending it again does each once.
 */
final class StationAttempt {
  static final Route ROUTE =
      Route.page("POST", "/station/{kind}/{id}", new Access.SignedIn(), StationAttempt::attempt);

  private StationAttempt() {}

  private static Reply attempt(Call call) throws Exception {
    Form form = Form.read(call);
    String step = form.textOrNull("step");
    Work work = Looking.work(call, step);
    List<Input> inputs = Looking.inputs(call, work);
    try {
      Caller by = signer(call, form, "by", Action.ATTEMPT_STEP);
      Answer answer = ask(call, form, work, inputs, by);
      if (answer.idTaken()) {
        throw Faults.keyTaken();
      }
      if (answer.accepted()) {
        return Reply.seeOther(work.href() + "?entry=" + answer.entries().getFirst().seq());
      }
      // one of several may be scrap by now
      Work still = Looking.work(call, step);
      StationView view = Looking.view(call, still, Looking.inputs(call, still), form);
      return page(call, 409, still, view.refused(Lacks.of(answer.refusals())));
    } catch (InputFault fault) {
      StationView view = Looking.view(call, work, inputs, form);
      return page(call, 422, work, view.wrong(fault.input(), sentence(fault)));
    } catch (Unsigned unsigned) {
      StationView view = Looking.view(call, work, inputs, form);
      return page(call, unsigned.status, work, view.wrong(String.valueOf(unsigned.getMessage())));
    }
  }

  private static Answer ask(Call call, Form form, Work work, List<Input> inputs, Caller by)
      throws Exception {
    Answer last = null;
    List<String> scrap = form.all("scrap");
    if (!scrap.isEmpty()) {
      String reason = form.text("scrap-reason");
      Caller signs = signer(call, form, "scrap", Action.SCRAP);
      for (String serial : scrap) {
        Answer answer = scrap(call, form.key(), work, serial, reason, signs);
        if (!answer.accepted()) {
          return answer;
        }
        last = answer;
      }
    }
    boolean nothingLeft = work.units().stream().map(Unit::serial).allMatch(scrap::contains);
    if (last != null && nothingLeft) {
      return last;
    }
    Work left = scrap.isEmpty() ? work : Looking.work(call, form.textOrNull("step"));
    List<Input> asked = scrap.isEmpty() ? inputs : Looking.inputs(call, left);
    Attempt attempt =
        Brought.read(form, left, form.text("step"), asked, tool -> toolClass(call, tool));
    return call.parts()
        .line()
        .ask(
            form.key(), by.person().id(), call.where(), null, new LineCommand.AttemptStep(attempt));
  }

  /** Makes it waste, and takes it out of the fixture. */
  private static Answer scrap(
      Call call, String key, Work work, String serial, String reason, Caller signs)
      throws InputFault, IntakeStopped, ApiFault {
    String id = key + "." + Integer.toHexString(serial.hashCode());
    Answer scrapped =
        call.parts()
            .line()
            .ask(
                id + ".s",
                signs.person().id(),
                call.where(),
                null,
                new LineCommand.Scrap(serial, reason));
    if (!scrapped.accepted() || work.kind() != Work.Kind.FIXTURES) {
      return scrapped;
    }
    return call.parts()
        .line()
        .ask(
            id + ".u",
            call.who(),
            call.where(),
            null,
            new LineCommand.UnloadFixture(work.id(), serial));
  }

  private static @Nullable String toolClass(Call call, String id) throws IntakeStopped {
    Tool tool = call.parts().line().<@Nullable Tool>look(world -> world.tool(id).state());
    return tool == null ? null : tool.toolClass();
  }

  /** Somebody who cannot sign this. */
  private static final class Unsigned extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    Unsigned(ApiFault fault) {
      super(fault.problem().detail(), null, false, false);
      this.status = fault.problem().status();
    }
  }

  /** Who has the badge and PIN in the form, where there is one; else who is signed in. */
  private static Caller signer(Call call, Form form, String who, Action action) throws Exception {
    String badge = form.textOrNull(who + "-badge");
    try {
      if (badge == null) {
        return Signing.mustMay(call, call.caller(), action);
      }
      char[] pin = form.secret(who + "-pin");
      try {
        return Signing.mustMay(call, Signing.second(call, badge, pin), action);
      } finally {
        Arrays.fill(pin, '\0');
      }
    } catch (ApiFault fault) {
      throw new Unsigned(fault);
    }
  }

  private static String sentence(InputFault fault) {
    String right =
        fault.right().isEmpty() ? "" : "; " + Catalog.say("wrong.expected", fault.right());
    return Catalog.say("station.wrong.field", fault.input(), fault.wrong() + right);
  }

  private static Reply page(Call call, int status, Work work, StationView view) throws Exception {
    return Html.page(call, status, "station/work.jte", StationShow.title(work), view);
  }
}
