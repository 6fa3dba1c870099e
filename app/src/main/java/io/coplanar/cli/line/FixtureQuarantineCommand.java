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

/** {@code coplanar line fixture quarantine}: stops a whole batch. */
@Command(
    name = "quarantine",
    description =
        "Stops everything that shared a step in a fixture with a connector, wherever it is now.")
final class FixtureQuarantineCommand extends AskCommand {
  @Parameters(index = "0", paramLabel = "SERIAL", description = "The connector that gave it away.")
  private String serial = "";

  @Parameters(index = "1", paramLabel = "STEP", description = "The step that they shared.")
  private String step = "";

  @Option(
      names = "--image",
      paramLabel = "FILE",
      description = "An image that shows why; it is stored first.")
  private @Nullable Path image;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, in a sentence.")
  private String reason = "";

  FixtureQuarantineCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) throws InputFault, IOException, Unanswered, Unavailable {
    String stored = image == null ? null : api.store(image);
    return new LineCommand.OpenQuarantine(serial, step, reason, stored);
  }

  @Override
  String done(String key) {
    return "everything that shared " + step + " with " + serial + " is on hold: quarantine " + key;
  }
}
