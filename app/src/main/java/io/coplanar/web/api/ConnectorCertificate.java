// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.report.certificate.Certificates.Answer;
import io.coplanar.report.certificate.Paper;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.util.Map;
import java.util.Objects;

/**
 * {@code GET /connectors/{serial}/certificate}: the certificate as a sealed PDF. The first time it
 * is asked for, its SHA-256 is recorded; from then on the same bytes come again.
 */
final class ConnectorCertificate {
  static final Route ROUTE =
      Route.get("/connectors/{serial}/certificate", ConnectorCertificate::show);

  private ConnectorCertificate() {}

  private static Reply show(Call call) throws Exception {
    String serial = call.path("serial");
    Paper paper = Paper.of(Objects.requireNonNullElse(call.in().query("paper"), "a4"));
    return switch (Leaving.ask(
        call, office -> office.issue(serial, paper, call.who(), call.where()))) {
      case Answer.Issued issued ->
          new Reply(
              200,
              Map.of(
                  "Content-Disposition",
                  "attachment; filename=\"" + serial + ".pdf\"",
                  "Ledger-Entry",
                  String.valueOf(issued.entry())),
              new Reply.Content.Data("application/pdf", issued.file()));
      case Answer.Refused refused ->
          Leaving.refused("certificate", refused).reply(call.in().path());
      case Answer.Unknown _ -> throw Faults.notFound("connector " + serial);
      case Answer.Labelled _ -> throw new IllegalStateException("a label was not asked for");
    };
  }
}
