// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.people.Action;
import io.coplanar.people.NewToken;
import io.coplanar.people.Token;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Changing;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.time.Instant;
import java.util.Set;

/**
 * {@code POST /people/{person}/tokens}: a token for scripts and machines; its secret is shown once.
 */
final class TokenIssue {
  static final Route ROUTE =
      Route.post("/people/{person}/tokens", Action.ISSUE_TOKEN, TokenIssue::change);

  private TokenIssue() {}

  private static Reply change(Call call) throws Exception {
    Body body = call.body();
    Set<Action> scopes = Words.scopes(body);
    Instant until = body.time("until");
    body.done();
    NewToken made =
        call.parts().staff().issueToken(call.act(null), call.path("person"), scopes, until);
    Token.Issued issued = made.issued();
    return Changing.reply(
        call,
        made.change(),
        document -> {
          if (issued != null) {
            document.put("token", issued.token().id());
            document.put("secret", issued.secret());
          }
        });
  }
}
