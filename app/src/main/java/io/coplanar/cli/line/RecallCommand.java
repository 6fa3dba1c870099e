// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Calls;
import io.coplanar.client.Json;
import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar line recall}: what was made of something, and where it is now. */
@Command(
    name = "recall",
    description = {
      "Of a lot, a tool, a fixture or a person: every connector that was made with it, and where"
          + " it",
      "is now. Of a connector: what it was made of and with; --through one of those: every",
      "connector that shares it."
    })
final class RecallCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();

  @Parameters(
      paramLabel = "THING",
      description = "lot/KIND/ID, tool/ID or tool/ID:PORT, fixture/ID, person/ID, or a serial.")
  private String thing = "";

  @Option(
      names = "--through",
      paramLabel = "THING",
      description = "Of a connector: every other one that came of this, too.")
  private @Nullable String through;

  @Option(
      names = "--after",
      paramLabel = "TIME",
      description = "Only what was made with it after this moment, as in 2026-11-24T14:00:00Z.")
  private @Nullable String after;

  RecallCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputFault, IOException {
    String since =
        after == null ? "" : "&after=" + Calls.path(Things.time("--after", after).toString());
    int colon = thing.indexOf(':');
    String root = Things.stream(colon < 0 ? thing : thing.substring(0, colon));
    String port = colon < 0 ? "" : thing.substring(colon);
    Asking asking = new Asking(console, server);
    if (!Things.kind(root).equals("unit")) {
      return asking.look(
          "recall?of=" + Calls.path(root + port) + since, body -> units(thing, body));
    }
    String path = Things.path(root);
    if (through != null) {
      String by = through;
      return asking.look(
          path + "/recall?through=" + Calls.path(by) + since, body -> units(by, body));
    }
    return asking.look(path + "/genealogy", body -> genealogy(thing, body));
  }

  private static String units(String root, Json body) {
    List<Json> units = body.list("units");
    int n = units.size();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("serial", "cable", "passed last", "is now", "seen at", "at"));
    for (Json unit : units) {
      rows.add(
          List.of(
              unit.textOrEmpty("serial"),
              unit.textOrEmpty("cable"),
              Objects.requireNonNullElse(unit.text("step"), "nothing"),
              standing(unit),
              unit.textOrEmpty("station"),
              Columns.time(unit.textOrEmpty("at"))));
    }
    return root
        + ": "
        + (n == 0 ? "no connector" : n == 1 ? "1 connector" : n + " connectors")
        + "\n"
        + (n == 0 ? "" : Columns.table(rows))
        + (body.is("cut") ? "there are more than can be shown: ask for less with --after\n" : "");
  }

  /** The gravest that holds. */
  private static String standing(Json unit) {
    String fixture = unit.text("fixture");
    String where = fixture == null ? "" : ", in " + fixture;
    if (unit.is("scrapped")) {
      return "scrapped";
    }
    if (unit.number("holds") > 0) {
      return "on hold" + where;
    }
    if (unit.is("labelled")) {
      return "labelled";
    }
    String back = unit.text("back_to");
    return (back == null ? "in work" : "sent back to " + back) + where;
  }

  private static String genealogy(String serial, Json body) {
    TreeSet<String> parents = new TreeSet<>();
    body.list("links").forEach(link -> parents.add(link.textOrEmpty("parent")));
    StringBuilder text = new StringBuilder(serial + " was made of and with:\n");
    for (String parent : parents) {
      text.append("  ").append(parent).append('\n');
    }
    return text.toString();
  }
}
