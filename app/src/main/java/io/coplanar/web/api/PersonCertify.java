// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Changing;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.time.Instant;

/**
 * {@code POST /people/{person}/certifications}: somebody else saw that the person can do a step.
 */
final class PersonCertify {
  static final Route ROUTE =
      Route.post("/people/{person}/certifications", Action.CERTIFY_PERSON, PersonCertify::change);

  private PersonCertify() {}

  private static Reply change(Call call) throws Exception {
    Body body = call.body();
    String step = body.text("step");
    Instant until = body.time("until");
    body.done();
    return Changing.reply(
        call, call.parts().staff().certify(call.act(null), call.path("person"), step, until));
  }
}
