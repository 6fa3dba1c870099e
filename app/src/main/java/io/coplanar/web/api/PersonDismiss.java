// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Changing;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code POST /people/{person}/dismissal}: the person may do nothing any more. */
final class PersonDismiss {
  static final Route ROUTE =
      Route.post("/people/{person}/dismissal", Action.DISMISS_PERSON, PersonDismiss::change);

  private PersonDismiss() {}

  private static Reply change(Call call) throws Exception {
    Body body = call.body();
    String reason = body.text("reason");
    body.done();
    return Changing.reply(
        call, call.parts().staff().dismiss(call.act(reason), call.path("person"), reason));
  }
}
