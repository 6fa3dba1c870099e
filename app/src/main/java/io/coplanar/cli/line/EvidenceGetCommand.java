// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.cli.ExitCode;
import io.coplanar.client.Calls;
import io.coplanar.client.Sha256;
import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar line evidence get}: a file from the server. */
@Command(name = "get", description = "Fetches a stored file, and holds it to its hash.")
final class EvidenceGetCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();

  @Parameters(paramLabel = "SHA256", description = "Which.")
  private String sha256 = "";

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUT",
      description = "The file to write; it appears whole or not at all.")
  private Path out = Path.of("");

  EvidenceGetCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputFault, IOException {
    return new Asking(console, server)
        .run(
            api -> {
              Path part = out.resolveSibling(out.getFileName() + ".part");
              try {
                api.fetch(Calls.path("evidence", sha256), part);
                if (!Sha256.of(part).equals(sha256)) {
                  throw new InputFault.Damaged(
                      "evidence " + sha256, "came as other bytes", "the bytes of that hash");
                }
                Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
              } finally {
                Files.deleteIfExists(part);
              }
              console.err().println("wrote " + out);
              return ExitCode.DONE;
            });
  }
}
