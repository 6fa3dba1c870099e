// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.report.certificate.Certificates;
import io.coplanar.report.certificate.Certificates.Answer;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/**
 * {@code GET /connectors/{serial}/label}: what stands on the label of a connector that may leave.
 */
final class ConnectorLabel {
  static final Route ROUTE = Route.get("/connectors/{serial}/label", ConnectorLabel::show);

  private ConnectorLabel() {}

  private static Reply show(Call call) throws Exception {
    String serial = call.path("serial");
    return switch (Leaving.ask(call, (Certificates office) -> office.label(serial))) {
      case Answer.Labelled labelled -> Reply.ok(labelled.label());
      case Answer.Refused refused -> Leaving.refused("label", refused).reply(call.in().path());
      case Answer.Unknown _ -> throw Faults.notFound("connector " + serial);
      case Answer.Issued _ -> throw new IllegalStateException("a certificate was not asked for");
    };
  }
}
