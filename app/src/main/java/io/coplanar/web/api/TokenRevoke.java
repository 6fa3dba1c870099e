// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.people.Action;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Changing;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code POST /people/{person}/tokens/{token}/revocation}: ends a token. */
final class TokenRevoke {
  static final Route ROUTE =
      Route.post(
          "/people/{person}/tokens/{token}/revocation", Action.REVOKE_TOKEN, TokenRevoke::change);

  private TokenRevoke() {}

  private static Reply change(Call call) throws Exception {
    call.requireWholeBodyRead();
    return Changing.reply(
        call,
        call.parts().staff().revokeToken(call.act(null), call.path("person"), call.path("token")));
  }
}
