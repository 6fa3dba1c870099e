// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.people.Action;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.util.Map;

/** {@code GET /people}: everybody, dismissed and erased people too. */
final class PersonList {
  static final Route ROUTE = Route.get("/people", Action.READ_PEOPLE, PersonList::show);

  private PersonList() {}

  private static Reply show(Call call) throws Exception {
    boolean keeper = PersonView.isKeeper(call.caller());
    return Reply.ok(
        Map.of(
            "items",
            call.parts().staff().list().stream().map(m -> PersonView.of(m, keeper)).toList()));
  }
}
