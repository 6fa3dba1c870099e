// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.people.Action;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/**
 * {@code POST /evidence}: stores bytes and says their name. A header {@code Content-SHA256} is held
 * against them. Needs no key: the same bytes have the same name.
 */
final class EvidenceStore {
  static final Route ROUTE = Route.post("/evidence", Action.STORE_EVIDENCE, EvidenceStore::store);

  private EvidenceStore() {}

  private static Reply store(Call call) throws Exception {
    return Storing.store(call, call.in().header("Content-SHA256"));
  }
}
