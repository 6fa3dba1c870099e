// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code coplanar} itself: its commands, and the options that all of them know. */
@Command(
    name = "coplanar",
    description = "Measures and judges the end faces of MPO/MTP multi-fiber connectors.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = false,
    versionProvider = Version.class,
    footer = {
      "",
      "Exit codes: 0 done, verdict PASS; 3 verdict FAIL; 4 verdict NOT_JUDGED;",
      "2 the request or an input is wrong; 1 a fault of the program.",
      "Start with: coplanar demo"
    })
final class RootCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and the hash of the measuring engine.")
  private boolean version;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      scope = ScopeType.INHERIT,
      description = "Change a setting for this run; repeatable. See: coplanar settings")
  private List<String> assignments = List.of();

  @Override
  public void run() {
    throw new ParameterException(Objects.requireNonNull(spec).commandLine(), Sentences.noCommand());
  }

  /** Every setting, with what {@code --set} changed. */
  Settings settings() throws InputFault {
    return Assignments.apply(assignments);
  }

  /** The settings of one room, with what {@code --set} changed. */
  Settings settings(Settings ofRoom) throws InputFault {
    return settings().only(ofRoom);
  }
}
