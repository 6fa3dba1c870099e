// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/**
 * {@code POST /people/{person}/password}: another password, by who keeps people, or by the person
 * who knows the present one.
 */
final class PersonPassword {
  static final Route ROUTE = Route.own("POST", "/people/{person}/password", PersonPassword::change);

  private PersonPassword() {}

  private static Reply change(Call call) throws Exception {
    return SecretChange.of(call, "password", call.parts().staff()::setPassword);
  }
}
