// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.cli.ExitCode;
import io.coplanar.client.Json;
import io.coplanar.client.JsonForm;
import io.coplanar.client.Reply;
import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code coplanar line history}: everything that happened to something. */
@Command(
    name = "history",
    description = {
      "Shows everything that happened to a connector, fixture, cable, lot, tool or recipe, oldest",
      "first; what was refused, too. With --json an entry a line."
    })
final class HistoryCommand implements Callable<Integer> {
  private static final int NAME = 30;

  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();

  @Parameters(paramLabel = "THING", description = "As with \"show\".")
  private String thing = "";

  HistoryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputFault, IOException {
    String path = Things.path(Things.stream(thing)) + "/history";
    Asking asking = new Asking(console, server);
    return asking.run(
        api -> {
          String next = "0";
          while (next != null) {
            Reply page = api.get(path + "?limit=200&after=" + next);
            if (page instanceof Reply.Refused) {
              return asking.show(page, body -> "");
            }
            page.body().list("items").forEach(this::print);
            next = page.body().text("next");
          }
          return ExitCode.DONE;
        });
  }

  private void print(Json entry) {
    if (server.json()) {
      console.out().println(JsonForm.write(entry));
      return;
    }
    String head =
        Columns.time(entry.textOrEmpty("at")) + " " + String.format("%7s", entry.text("seq"));
    console.out().print(Columns.entry(head, NAME, words(entry)));
  }

  private static String words(Json entry) {
    Json payload = entry.at("payload");
    String step = payload.text("step");
    String codes =
        payload.list("refusals").stream()
            .map(r -> r.textOrEmpty("code"))
            .distinct()
            .collect(Collectors.joining(" "));
    return entry.textOrEmpty("type")
        + (step == null || step.isEmpty() ? "" : " " + step)
        + (codes.isEmpty() ? "" : " " + codes)
        + " by "
        + entry.textOrEmpty("who")
        + " at "
        + entry.textOrEmpty("where");
  }
}
