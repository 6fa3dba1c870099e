// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Changing;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code POST /people/{person}/user}: another name to sign in with. */
final class PersonUser {
  static final Route ROUTE =
      Route.post("/people/{person}/user", Action.SET_SECRET, PersonUser::change);

  private PersonUser() {}

  private static Reply change(Call call) throws Exception {
    Body body = call.body();
    String user = body.text("user");
    body.done();
    return Changing.reply(
        call, call.parts().staff().setUser(call.act(null), call.path("person"), user));
  }
}
