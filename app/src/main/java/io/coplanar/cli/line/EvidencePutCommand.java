// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.cli.ExitCode;
import io.coplanar.client.Json;
import io.coplanar.client.JsonForm;
import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code coplanar line evidence put}: files on the server's disk. */
@Command(
    name = "put",
    description = "Stores files and prints the SHA-256 of each, when its bytes are on disk there.")
final class EvidencePutCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files.")
  private List<Path> files = List.of();

  EvidencePutCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputFault, IOException {
    return new Asking(console, server)
        .run(
            api -> {
              for (Path file : files) {
                String sha256 = api.store(file);
                console
                    .out()
                    .println(
                        server.json()
                            ? JsonForm.write(
                                Json.object(
                                    "schema",
                                    Json.of("coplanar/stored/1"),
                                    "file",
                                    Json.of(file.toString()),
                                    "sha256",
                                    Json.of(sha256)))
                            : sha256 + "  " + file);
              }
              return ExitCode.DONE;
            });
  }
}
