// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.cli.ExitCode;
import io.coplanar.client.Call;
import io.coplanar.client.Json;
import io.coplanar.client.Reply;
import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coplanar demo clock}: what time it is at a demo's server, and hurrying it. */
@Command(
    name = "clock",
    description = {
      "Prints the time at a demo's server; --advance lets time pass there first, up to a day.",
      "No other server has a clock that can be hurried."
    })
public final class DemoClockCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();

  @Option(
      names = "--advance",
      paramLabel = "TIME",
      description = {
        "How much time passes, as in 90s or 10min (default: none); repeatable, and the time after",
        "each is a line."
      })
  private List<String> advances = List.of("0s");

  public DemoClockCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputFault, IOException {
    List<Long> seconds = new ArrayList<>();
    for (String advance : advances) {
      seconds.add(Quantity.of("--advance", advance).wholeSeconds());
    }
    Asking asking = new Asking(console, server);
    return asking.run(
        api -> {
          int code = ExitCode.DONE;
          for (long s : seconds) {
            Call call = new Call("demo/clock", Json.object("advance_s", Json.of(s)));
            Reply reply = api.send(call, new KeyOption().orRandom());
            code = ExitCode.graver(code, asking.show(reply, b -> b.text("now") + "\n"));
          }
          return code;
        });
  }
}
