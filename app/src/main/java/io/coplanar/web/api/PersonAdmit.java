// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.people.Action;
import io.coplanar.people.NewPerson;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Changing;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code POST /people}: lets somebody in. */
final class PersonAdmit {
  static final Route ROUTE = Route.post("/people", Action.ADMIT_PERSON, PersonAdmit::change);

  private PersonAdmit() {}

  private static Reply change(Call call) throws Exception {
    Body body = call.body();
    NewPerson person =
        new NewPerson(
            body.text("name"),
            body.textOrNull("user"),
            body.textOrNull("badge"),
            Words.roles(body));
    body.done();
    return Changing.reply(call, call.parts().staff().admit(call.act(null), person));
  }
}
