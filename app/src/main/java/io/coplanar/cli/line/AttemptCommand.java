// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.client.Calls;
import io.coplanar.client.Unanswered;
import io.coplanar.client.Unavailable;
import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.gate.Attempt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar line attempt}: a step is said to be done. */
@Command(
    name = "attempt",
    description = {
      "Says that a step is done, with everything that its gates ask for. Passed or refused, it is",
      "recorded; refused: exit code 3, and every reason at once. Files are stored first."
    })
final class AttemptCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private KeyOption key = new KeyOption();

  @Parameters(
      index = "0",
      paramLabel = "ON",
      description = "A connector's serial, fixture/ID with all that it holds, or cable/ID.")
  private String on = "";

  @Parameters(index = "1", paramLabel = "STEP", description = "The step, as the recipe names it.")
  private String step = "";

  @Option(
      names = "--value",
      paramLabel = "NAME=VALUE",
      description = "What was measured, with its unit: force=4N; repeatable.")
  private List<String> values = List.of();

  @Option(
      names = "--choice",
      paramLabel = "NAME=ANSWER",
      description = "What was chosen: color_table=tia-598; repeatable.")
  private List<String> choices = List.of();

  @Option(
      names = "--lot",
      paramLabel = "KIND=LOT",
      description = "Which lot was used: epoxy-mix=M-12; repeatable.")
  private List<String> lots = List.of();

  @Option(
      names = "--tool",
      paramLabel = "ID[:PORT]",
      description = "A tool that was used, with its port if it has any; repeatable.")
  private List<String> tools = List.of();

  @Option(
      names = "--evidence",
      paramLabel = "PARTS",
      description = {
        "A file that proves something:"
            + " of=KIND,file=FILE,instrument=ID,port=PORT,from=TIME,to=TIME,",
        "serial=SERIAL; port where there is one; serial again for each connector, without it all",
        "that the attempt is on. Repeatable."
      })
  private List<String> evidence = List.of();

  AttemptCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputFault, IOException {
    String stream = Things.workpiece(on);
    Map<String, Quantity> measured = new LinkedHashMap<>();
    for (Map.Entry<String, String> e : Things.pairs("--value", values, "force=4N").entrySet()) {
      measured.put(e.getKey(), Quantity.of("--value " + e.getKey(), e.getValue()));
    }
    List<EvidenceParts> files = new ArrayList<>();
    for (String text : evidence) {
      files.add(EvidenceParts.of(text));
    }
    Asking asking = new Asking(console, server);
    return asking.run(
        api -> {
          Attempt attempt =
              new Attempt(
                  stream,
                  step,
                  Map.of(),
                  Things.pairs("--choice", choices, "color_table=tia-598"),
                  Things.pairs("--lot", lots, "epoxy-mix=M-12"),
                  uses(),
                  stored(api, stream, files));
          return asking.show(
              api.send(Calls.attempt(attempt, MeasuredValues.of(measured)), key.orRandom()),
              body -> step + " passed on " + on + "\n");
        });
  }

  private List<ToolUse> uses() {
    List<ToolUse> uses = new ArrayList<>();
    for (String text : tools) {
      int colon = text.indexOf(':');
      uses.add(
          colon < 0
              ? new ToolUse(text, null)
              : new ToolUse(text.substring(0, colon), text.substring(colon + 1)));
    }
    return uses;
  }

  private static List<Evidence> stored(Api api, String stream, List<EvidenceParts> files)
      throws InputFault, IOException, Unanswered, Unavailable {
    String kind = Things.kind(stream);
    List<String> all = files.isEmpty() ? List.of() : Workpieces.serials(api, stream);
    List<Evidence> stored = new ArrayList<>();
    for (EvidenceParts file : files) {
      // a file of certain connectors is theirs, one of all that a fixture holds is the fixture's
      boolean whole = kind.equals("fixture") && file.serials().isEmpty();
      stored.add(file.stored(api, all, whole ? Things.name(stream) : null));
    }
    return stored;
  }
}
