// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.cli.ExitCode;
import io.coplanar.client.Json;
import io.coplanar.client.JsonForm;
import io.coplanar.client.Reply;
import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar line list}: what there is of one kind. */
@Command(
    name = "list",
    description = {
      "Lists connectors, cables, fixtures, lots of a kind, tools, recipes, people; what is held"
          + " now;",
      "deviations that wait for a signature or still count. With --json a line each."
    })
final class ListCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();

  @Parameters(
      paramLabel = "KIND",
      description =
          "connectors, cables, fixtures, lots/KIND, tools, recipes, holds, deviations or people.")
  private String kind = "";

  @Option(names = "--cable", paramLabel = "ID", description = "Connectors: the ends of a cable.")
  private @Nullable String cable;

  @Option(names = "--fixture", paramLabel = "ID", description = "Connectors: what sits in it.")
  private @Nullable String fixture;

  @Option(
      names = "--passed",
      paramLabel = "STEP",
      description = "Connectors: what passed this step last.")
  private @Nullable String passed;

  @Option(
      names = "--standing",
      paramLabel = "WORD",
      description = "Connectors: working, held, quarantined, fatal, labelled or scrapped ones.")
  private @Nullable String standing;

  ListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputFault, IOException {
    Lists list = Lists.of(kind, filters());
    Asking asking = new Asking(console, server);
    return asking.run(
        api -> {
          boolean first = true;
          @Nullable String next = "";
          while (next != null) {
            Reply page = api.get(list.path(next));
            if (page instanceof Reply.Refused) {
              return asking.show(page, body -> "");
            }
            print(list, page.body(), first);
            first = false;
            next = page.body().text("next");
          }
          return ExitCode.DONE;
        });
  }

  private Map<String, String> filters() {
    Map<String, String> filters = new LinkedHashMap<>();
    put(filters, "cable", cable);
    put(filters, "fixture", fixture);
    put(filters, "passed", passed);
    put(filters, "standing", standing);
    return filters;
  }

  private static void put(Map<String, String> filters, String name, @Nullable String value) {
    if (value != null) {
      filters.put(name, value);
    }
  }

  private void print(Lists list, Json page, boolean first) {
    if (server.json()) {
      page.list("items").forEach(item -> console.out().println(JsonForm.write(item)));
    } else {
      console.out().print(list.table(page.list("items"), first));
    }
  }
}
