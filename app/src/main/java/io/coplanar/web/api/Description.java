// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** {@code GET /openapi.json}: what can be asked, for programs. */
final class Description {
  static final Route ROUTE = Route.open("GET", Route.API + "/openapi.json", Description::show);

  private Description() {}

  private static Reply show(Call call) throws IOException {
    return new Reply(200, Map.of(), new Reply.Content.Text("application/json", text()));
  }

  /** The document. */
  static String text() throws IOException {
    try (InputStream in = Description.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("openapi.json is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
