// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.ledger.IntakeStopped;
import io.coplanar.people.Action;
import io.coplanar.people.Caller;
import io.coplanar.people.Member;
import io.coplanar.people.Role;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code GET /me}: who asks, and what the person may do with this session or token. */
final class Me {
  static final Route ROUTE = Route.own("GET", "/me", Me::show);

  private Me() {}

  private static Reply show(Call call) throws Exception {
    return Reply.ok(view(call, call.caller()));
  }

  static Map<String, @Nullable Object> view(Call call, Caller caller) throws IntakeStopped {
    Map<String, @Nullable Object> view = new HashMap<>();
    view.put("person", caller.person().id());
    view.put(
        "name", call.parts().staff().find(caller.person().id()).map(Member::name).orElse(null));
    view.put("roles", caller.person().roles().stream().map(Role::id).sorted().toList());
    view.put(
        "actions",
        Arrays.stream(Action.values()).filter(caller::may).map(Action::id).sorted().toList());
    view.put("certifications", PersonView.certifications(caller.person()));
    view.put("station", caller.where().isEmpty() ? null : caller.where());
    view.put("until", caller.until());
    return view;
  }
}
