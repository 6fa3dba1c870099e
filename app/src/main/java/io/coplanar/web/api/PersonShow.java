// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.people.Action;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code GET /people/{person}}: one person. */
final class PersonShow {
  static final Route ROUTE = Route.get("/people/{person}", Action.READ_PEOPLE, PersonShow::show);

  private PersonShow() {}

  private static Reply show(Call call) throws Exception {
    return Reply.ok(
        call.parts()
            .staff()
            .find(call.path("person"))
            .map(m -> PersonView.of(m, PersonView.isKeeper(call.caller())))
            .orElseThrow(() -> Faults.notFound("person of this id")));
  }
}
