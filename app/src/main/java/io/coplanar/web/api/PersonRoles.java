// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.people.Action;
import io.coplanar.people.Role;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Changing;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.util.Set;

/** {@code POST /people/{person}/roles}: makes somebody this and nothing else. */
final class PersonRoles {
  static final Route ROUTE =
      Route.post("/people/{person}/roles", Action.CHANGE_ROLES, PersonRoles::change);

  private PersonRoles() {}

  private static Reply change(Call call) throws Exception {
    Body body = call.body();
    Set<Role> roles = Words.roles(body);
    body.done();
    return Changing.reply(
        call, call.parts().staff().changeRoles(call.act(null), call.path("person"), roles));
  }
}
