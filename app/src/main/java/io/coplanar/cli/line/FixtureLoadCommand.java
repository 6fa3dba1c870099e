// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.line.LineCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code coplanar line fixture load}: a connector into a fixture. */
@Command(name = "load", description = "Puts a connector into a fixture.")
final class FixtureLoadCommand extends AskCommand {
  @Parameters(index = "0", paramLabel = "FIXTURE", description = "The fixture.")
  private String fixture = "";

  @Parameters(index = "1", paramLabel = "SERIAL", description = "The connector.")
  private String serial = "";

  @Parameters(index = "2", paramLabel = "POSITION", description = "Where, from 1.")
  private int position = 0;

  FixtureLoadCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) {
    return new LineCommand.LoadFixture(fixture, serial, position);
  }

  @Override
  String done(String key) {
    return serial + " sits in fixture " + fixture + " at " + position;
  }
}
