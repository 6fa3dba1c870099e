// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.people.Action;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Changing;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/**
 * {@code POST /people/{person}/certification-withdrawals}: the person may not do a step any more.
 */
final class CertificationWithdraw {
  static final Route ROUTE =
      Route.post(
          "/people/{person}/certification-withdrawals",
          Action.CERTIFY_PERSON,
          CertificationWithdraw::change);

  private CertificationWithdraw() {}

  private static Reply change(Call call) throws Exception {
    Body body = call.body();
    String step = body.text("step");
    String reason = body.text("reason");
    body.done();
    return Changing.reply(
        call,
        call.parts()
            .staff()
            .withdrawCertification(call.act(reason), call.path("person"), step, reason));
  }
}
