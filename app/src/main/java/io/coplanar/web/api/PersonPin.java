// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.web.http.Body;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Changing;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.util.Arrays;

/**
 * {@code POST /people/{person}/pin}: another PIN, by who keeps people, or by the person who knows
 * the present one.
 */
final class PersonPin {
  static final Route ROUTE = Route.own("POST", "/people/{person}/pin", PersonPin::change);

  private PersonPin() {}

  private static Reply change(Call call) throws Exception {
    Body body = call.body();
    char[] present = body.secretOrNull("present");
    char[] next = body.secret("pin");
    body.done();
    try {
      return Changing.reply(
          call,
          call.proofs()
              .prove(
                  () ->
                      call.parts()
                          .staff()
                          .setPin(call.act(null), call.path("person"), present, next)));
    } finally {
      Arrays.fill(next, '\0');
    }
  }
}
