// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.line.LineCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code coplanar line fixture unload}: a connector out of a fixture. */
@Command(name = "unload", description = "Takes a connector out of a fixture.")
final class FixtureUnloadCommand extends AskCommand {
  @Parameters(index = "0", paramLabel = "FIXTURE", description = "The fixture.")
  private String fixture = "";

  @Parameters(index = "1", paramLabel = "SERIAL", description = "The connector.")
  private String serial = "";

  FixtureUnloadCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) {
    return new LineCommand.UnloadFixture(fixture, serial);
  }

  @Override
  String done(String key) {
    return serial + " is out of fixture " + fixture;
  }
}
