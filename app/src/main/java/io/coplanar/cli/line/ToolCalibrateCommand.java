// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.client.Unanswered;
import io.coplanar.client.Unavailable;
import io.coplanar.evidence.InputFault;
import io.coplanar.line.LineCommand;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar line tool calibrate}: a calibration. */
@Command(name = "calibrate", description = "Records a calibration.")
final class ToolCalibrateCommand extends AskCommand {
  @Parameters(index = "0", paramLabel = "TOOL", description = "The tool.")
  private String tool = "";

  @Option(
      names = "--until",
      required = true,
      paramLabel = "TIME",
      description = "When it is due again.")
  private String until = "";

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = "Its certificate; it is stored first.")
  private @Nullable Path certificate;

  ToolCalibrateCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) throws InputFault, IOException, Unanswered, Unavailable {
    String stored = certificate == null ? null : api.store(certificate);
    return new LineCommand.CalibrateTool(tool, Things.time("--until", until), stored);
  }

  @Override
  String done(String key) {
    return tool + " is calibrated until " + until;
  }
}
