// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.demo.LineDemo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The part of {@link Rehearsal} that needs a server: a furnished shop, and a bench that asks it.
 */
final class LineRehearsal {
  private LineRehearsal() {}

  /**
   * Makes the requests, and has them performed while the server is there.
   *
   * @param folder holds a file {@code oven.csv}
   */
  static void commands(Path folder, Consumer<List<List<String>>> perform) throws Exception {
    Path bench = folder.resolve("bench.txt");
    Files.writeString(bench, "hold S-1 --reason wet\n");
    try (LineDemo demo = LineDemo.open(null, null, 0)) {
      String token = demo.tokens().resolve("anna.token").toString();
      List<List<String>> commands = new ArrayList<>();
      for (String request :
          List.of(
              "line start K-1 --lot CB-1 --recipe mpo-sm-apc:1 S-1",
              "line attempt cable/K-1 strip --tool JS-1 --value aramid_length=5mm",
              "line show S-1",
              "line history S-1",
              "line recall lot/cable/CB-1",
              "line evidence put " + folder.resolve("oven.csv"),
              "line run " + bench,
              "demo clock --advance 1s")) {
        List<String> command = new ArrayList<>(List.of(request.split(" ")));
        command.addAll(List.of("--server", demo.url(), "--token-file", token));
        commands.add(command);
      }
      perform.accept(commands);
    }
  }
}
