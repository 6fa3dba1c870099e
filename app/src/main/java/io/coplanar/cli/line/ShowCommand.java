// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Calls;
import io.coplanar.client.Json;
import io.coplanar.client.Reply;
import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code coplanar line show}: where something stands. */
@Command(
    name = "show",
    description = {
      "Shows where a connector stands: its next step, what each gate of it asks for and still"
          + " lacks,",
      "holds, deviations, what it passed. Or a fixture, a cable, a lot, a tool, a recipe."
    })
final class ShowCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();

  @Parameters(
      paramLabel = "THING",
      description =
          "A connector's serial, fixture/ID, cable/ID, lot/KIND/ID, tool/ID, recipe/ID or"
              + " person/ID.")
  private String thing = "";

  ShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputFault, IOException {
    String stream = Things.stream(thing);
    Asking asking = new Asking(console, server);
    if (!Things.kind(stream).equals("unit")) {
      return asking.look(Things.path(stream), body -> ThingText.of(thing, body));
    }
    String path = Things.path(stream);
    return asking.run(
        api -> {
          Reply unit = api.get(path);
          Reply lacks = server.json() ? unit : api.get(path + "/" + Calls.path("lacks"));
          List<Json> reasons = lacks.body().list("refusals");
          return asking.show(unit, body -> ConnectorText.of(body, reasons));
        });
  }
}
