// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.Evidence;
import io.coplanar.web.http.Body;
import java.util.ArrayList;
import java.util.List;

/** What is said of stored bytes, as a request writes it. */
final class EvidenceForm {
  private EvidenceForm() {}

  static Evidence read(Body body, String sha256) throws InputFault {
    return new Evidence(
        sha256,
        body.text("of"),
        body.text("instrument"),
        body.textOrNull("port"),
        body.time("captured_from"),
        body.time("captured_to"),
        body.texts("serials"),
        body.textOrNull("fixture"));
  }

  static List<Evidence> list(Body body) throws InputFault {
    List<Evidence> all = new ArrayList<>();
    for (Body one : body.objects("evidence")) {
      all.add(read(one, one.text("sha256")));
      one.done();
    }
    return all;
  }
}
