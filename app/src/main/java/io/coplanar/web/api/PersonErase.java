// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.people.Action;
import io.coplanar.people.Erasure;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Changing;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code POST /people/{person}/erasure}: erases what identifies somebody who was dismissed. */
final class PersonErase {
  static final Route ROUTE =
      Route.post("/people/{person}/erasure", Action.ERASE_PERSON, PersonErase::change);

  private PersonErase() {}

  private static Reply change(Call call) throws Exception {
    Body body = call.body();
    String reason = body.text("reason");
    body.done();
    Erasure erasure = call.parts().staff().erase(call.act(reason), call.path("person"));
    return Changing.reply(
        call, erasure.change(), document -> document.put("clean", erasure.clean()));
  }
}
