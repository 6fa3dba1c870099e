// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.people.Action;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/**
 * {@code PUT /evidence/{sha256}}: stores bytes under the name that they must have. Needs no key:
 * the same bytes have the same name, and putting them again changes nothing.
 */
final class EvidencePut {
  static final Route ROUTE =
      new Route(
          "PUT",
          Route.API + "/evidence/{sha256}",
          new Access.May(Action.STORE_EVIDENCE),
          EvidencePut::put,
          null);

  private EvidencePut() {}

  private static Reply put(Call call) throws Exception {
    return Storing.store(call, call.path("sha256"));
  }
}
