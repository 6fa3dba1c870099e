// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.ledger.LedgerReader;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code GET /ledger}: its name, its key, how many entries it has. */
final class LedgerShow {
  static final Route ROUTE = Route.get("/ledger", LedgerShow::show);

  private LedgerShow() {}

  private static Reply show(Call call) throws Exception {
    try (LedgerReader reader = call.parts().ledger().reader()) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("origin", reader.identity().origin());
      document.put("verifier_key", reader.identity().verifierKey());
      document.put("size", reader.size());
      return Reply.ok(document);
    }
  }
}
