// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.blob.Blob;
import io.coplanar.ledger.blob.BlobHash;
import io.coplanar.ledger.blob.Claim;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores what comes in, never holding more of it than a buffer. */
final class Storing {
  private Storing() {}

  /**
   * Stores it. When the answer goes out, the bytes are on disk.
   *
   * @param hash what the client says that they are; null where it says nothing
   */
  static Reply store(Call call, @Nullable String hash)
      throws InputFault, IntakeStopped, IOException {
    Claim claim = new Claim(call.in().contentLength(), hash == null ? null : BlobHash.of(hash));
    try (InputStream content = call.in().content()) {
      Blob blob = call.parts().blobs().put(content, claim);
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("sha256", blob.hash().hex());
      document.put("size", blob.bytes());
      return Reply.ok(document);
    }
  }
}
