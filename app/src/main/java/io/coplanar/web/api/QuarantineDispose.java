// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.LineCommand;
import io.coplanar.line.event.FixtureEvent.Disposition;
import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Route;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code POST /fixtures/{fixture}/quarantines/{quarantine}/disposition}: a second person says what
 * becomes of each.
 */
final class QuarantineDispose {
  static final Route ROUTE =
      Route.signs(
          LineCommand.DisposeQuarantine.class,
          "/fixtures/{fixture}/quarantines/{quarantine}/disposition",
          Action.DISPOSE_QUARANTINE,
          call -> {
            Body body = call.body();
            return new LineCommand.DisposeQuarantine(
                call.path("fixture"),
                call.path("quarantine"),
                dispositions(body),
                body.text("reason"));
          });

  private QuarantineDispose() {}

  private static List<Disposition> dispositions(Body body) throws InputFault {
    List<Disposition> all = new ArrayList<>();
    for (Body one : body.objects("dispositions")) {
      all.add(
          new Disposition(
              one.text("serial"),
              one.word("what", Disposition.What.class),
              one.textOrNull("back_to")));
      one.done();
    }
    return all;
  }
}
