// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.evidence.InputFault;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code GET /recall}: all connectors that came of something, and where they are now. */
final class RecallShow {
  static final Route ROUTE = Route.get("/recall", RecallShow::recall);

  private RecallShow() {}

  private static Reply recall(Call call) throws Exception {
    String of = call.in().query("of");
    if (of == null || of.isBlank()) {
      throw new InputFault.Inconsistent(
          "of", "is missing", "a stream's name, as in ?of=lot/epoxy-mix/M-7 or ?of=tool/OV-1:2");
    }
    return Recalls.of(call, of);
  }
}
