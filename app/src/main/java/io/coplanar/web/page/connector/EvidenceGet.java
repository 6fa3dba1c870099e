// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.connector;

import io.coplanar.ledger.blob.Blob;
import io.coplanar.ledger.blob.BlobHash;
import io.coplanar.people.Action;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.util.Map;
import java.util.Optional;

/** {@code /evidence/{sha256}}: a stored file, to be saved and never to be run. */
final class EvidenceGet {
  static final Route ROUTE =
      Route.page("GET", "/evidence/{sha256}", new Access.May(Action.READ), EvidenceGet::get);

  private EvidenceGet() {}

  private static Reply get(Call call) throws Exception {
    BlobHash hash = BlobHash.of(call.path("sha256"));
    Optional<Blob> blob = call.parts().blobs().find(hash);
    if (blob.isEmpty()) {
      throw Faults.notFound("evidence of this SHA-256");
    }
    return new Reply(
        200,
        Map.of("Content-Disposition", "attachment; filename=" + hash),
        new Reply.Content.Bytes(call.parts().blobs().open(hash), blob.get().bytes()));
  }
}
