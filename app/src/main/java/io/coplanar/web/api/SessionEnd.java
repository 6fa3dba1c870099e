// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.web.http.Bearer;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.util.Map;

/** {@code DELETE /sessions/current}: signs out. A token goes on until it is revoked. */
final class SessionEnd {
  static final Route ROUTE = Route.own("DELETE", "/sessions/current", SessionEnd::end);

  private SessionEnd() {}

  private static Reply end(Call call) throws Exception {
    call.parts().staff().signOut(Bearer.secret(call.in()));
    return new Reply(204, Map.of(), new Reply.Content.None());
  }
}
