// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.judge.Profiles;
import io.coplanar.report.ProfilesReport;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar profiles}: what can be judged by, and where each limit comes from. */
@Command(
    name = "profiles",
    description = {
      "Lists the profiles, or explains one: its limits, and where each comes from.",
      "A profile of your own is a YAML file; --template prints one to fill in."
    })
final class ProfilesCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ID",
      description = "The profile to explain, or a profile's YAML file.")
  private @Nullable String id;

  @Option(
      names = "--template",
      description = "Print a template to fill in from your own copy of a standard.")
  private boolean template;

  @Option(names = "--json", description = "As one JSON document.")
  private boolean json;

  ProfilesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputFault {
    console.out().print(text());
    return ExitCode.DONE;
  }

  private String text() throws InputFault {
    if (template) {
      return Profiles.template();
    }
    if (json) {
      return ProfilesReport.json(id == null ? Profiles.list() : List.of(Profiles.get(id))) + "\n";
    }
    return id == null
        ? ProfilesReport.list(Profiles.list(), console.style())
        : ProfilesReport.explain(Profiles.get(id), console.style());
  }
}
