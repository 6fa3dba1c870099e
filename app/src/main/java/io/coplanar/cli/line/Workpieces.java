// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.client.Api;
import io.coplanar.client.Calls;
import io.coplanar.client.Json;
import io.coplanar.client.Reply;
import io.coplanar.client.Unanswered;
import io.coplanar.client.Unavailable;
import io.coplanar.evidence.InputFault;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Which connectors something is done on. */
final class Workpieces {
  private Workpieces() {}

  /** The connectors that a fixture holds or a cable ends in, or the one itself. */
  static List<String> serials(Api api, String stream) throws InputFault, Unanswered, Unavailable {
    String name = Things.name(stream);
    return switch (Things.kind(stream)) {
      case "fixture" -> loaded(look(api, Calls.path("fixtures", name)).at("loaded"));
      case "cable" ->
          look(api, Calls.path("cables", name)).list("serials").stream()
              .map(serial -> Objects.requireNonNullElse(serial.asText(), ""))
              .toList();
      default -> List.of(name);
    };
  }

  /** By position. */
  private static List<String> loaded(Json places) {
    return places instanceof Json.Obj o
        ? o.members().entrySet().stream()
            .sorted(Comparator.comparingInt(e -> Integer.parseInt(e.getKey())))
            .map(e -> Objects.requireNonNullElse(e.getValue().asText(), ""))
            .toList()
        : List.of();
  }

  private static Json look(Api api, String path) throws InputFault, Unanswered, Unavailable {
    return switch (api.get(path)) {
      case Reply.Done done -> done.body();
      case Reply.Refused refused ->
          throw new InputFault.Inconsistent("token", refused.problem().sentence(), "");
    };
  }
}
