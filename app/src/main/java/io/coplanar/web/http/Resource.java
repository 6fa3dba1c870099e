// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import io.coplanar.line.event.Streams;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which stream of the ledger a path is about. */
final class Resource {
  private Resource() {}

  /**
   * The stream whose version is the resource's ETag.
   *
   * @param path from the server's root
   * @return null where the path names no single thing of the line
   */
  static @Nullable String stream(String path) {
    if (!path.startsWith(Route.API + "/")) {
      return null;
    }
    List<String> parts = List.of(path.substring(Route.API.length() + 1).split("/", -1));
    if (parts.size() < 2 || !Streams.isId(parts.get(1))) {
      return null;
    }
    String id = parts.get(1);
    return switch (parts.getFirst()) {
      case "connectors" -> Streams.unit(id);
      case "fixtures" -> Streams.fixture(id);
      case "cables" -> Streams.cable(id);
      case "tools" -> Streams.tool(id);
      case "recipes" -> Streams.recipe(id);
      case "lots" ->
          parts.size() > 2 && Streams.isId(parts.get(2)) ? Streams.lot(id, parts.get(2)) : null;
      default -> null;
    };
  }
}
