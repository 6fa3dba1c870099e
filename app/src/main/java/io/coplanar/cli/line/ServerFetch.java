// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.cli.ExitCode;
import io.coplanar.client.Calls;
import io.coplanar.client.Json;
import io.coplanar.client.Reply;
import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.Mixin;

/** Fetches what a server makes, for commands that are not the line's own. */
public final class ServerFetch {
  @Mixin private ServerOptions server = new ServerOptions();

  /** What is done with a document; the exit code comes back. */
  @FunctionalInterface
  public interface Use {
    int of(Json document) throws InputFault, IOException;
  }

  /** Whether answers are wanted as JSON. */
  public boolean json() {
    return server.json();
  }

  /**
   * Fetches a file, and prints every reason where it is refused.
   *
   * @param path below the interface's root, each part as it is
   * @param query with its question mark; empty for none
   * @param out appears whole or not at all
   * @return the exit code
   */
  public int file(Console console, String[] path, String query, Path out)
      throws InputFault, IOException {
    Asking asking = new Asking(console, server);
    return asking.run(
        api -> {
          Path part = out.resolveSibling(out.getFileName() + ".part");
          try {
            Reply.Refused refused = api.fetchUnlessRefused(Calls.path(path) + query, part);
            if (refused != null) {
              return asking.show(refused, body -> "");
            }
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
          } finally {
            Files.deleteIfExists(part);
          }
          console.err().println("wrote " + out);
          return ExitCode.DONE;
        });
  }

  /** Looks at a document and uses it, or prints every reason where it is refused. */
  public int document(Console console, String[] path, Use use) throws InputFault, IOException {
    Asking asking = new Asking(console, server);
    return asking.run(
        api -> {
          Reply reply = api.get(Calls.path(path));
          return reply instanceof Reply.Done done
              ? use.of(done.body())
              : asking.show(reply, body -> "");
        });
  }
}
