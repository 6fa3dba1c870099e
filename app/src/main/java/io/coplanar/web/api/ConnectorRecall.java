// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.evidence.InputFault;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/**
 * {@code GET /connectors/{serial}/recall}: all connectors that came of something that this one came
 * of, too.
 */
final class ConnectorRecall {
  static final Route ROUTE = Route.get("/connectors/{serial}/recall", ConnectorRecall::recall);

  private ConnectorRecall() {}

  private static Reply recall(Call call) throws Exception {
    String through = call.in().query("through");
    if (through == null || !Recalls.isAncestor(call, through)) {
      throw new InputFault.Inconsistent(
          "through",
          "is nothing that this connector came of",
          "one of its genealogy, as in ?through=lot/epoxy-mix/M-7");
    }
    return Recalls.of(call, through);
  }
}
