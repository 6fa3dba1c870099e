// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.people.Action;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code GET /people/{person}/history}: what happened to a person, refused wishes too. */
final class PersonHistoryList {
  static final Route ROUTE =
      Route.get("/people/{person}/history", Action.READ_PEOPLE, PersonHistoryList::history);

  private PersonHistoryList() {}

  private static Reply history(Call call) throws Exception {
    return Listing.history(call, "person/" + call.path("person"));
  }
}
