// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.web.html.Form;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Cookies;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code POST /sign-out}: ends the session, here and on the server. */
final class SignOut {
  static final Route ROUTE =
      Route.page("POST", "/sign-out", new Access.SignedIn(), SignOut::signOut);

  private SignOut() {}

  private static Reply signOut(Call call) throws Exception {
    Form.read(call);
    String secret = Cookies.session(call.in());
    if (secret != null) {
      call.parts().staff().signOut(secret);
    }
    return Reply.seeOther("/sign-in").cookie(Cookies.end(call.in()));
  }
}
