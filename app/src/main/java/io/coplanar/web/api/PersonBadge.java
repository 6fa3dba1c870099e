// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Changing;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code POST /people/{person}/badge}: another badge. */
final class PersonBadge {
  static final Route ROUTE =
      Route.post("/people/{person}/badge", Action.SET_SECRET, PersonBadge::change);

  private PersonBadge() {}

  private static Reply change(Call call) throws Exception {
    Body body = call.body();
    String badge = body.text("badge");
    body.done();
    return Changing.reply(
        call, call.parts().staff().setBadge(call.act(null), call.path("person"), badge));
  }
}
