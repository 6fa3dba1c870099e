// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.client.Api;
import io.coplanar.client.Token;
import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which server is asked, and by whom. A token never stands among the arguments: others see them.
 */
final class ServerOptions {
  private static final int MAX_TIMEOUT_S = 3600;

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "The server, as in http://127.0.0.1:8080 (default: $COPLANAR_SERVER).")
  private @Nullable String server;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "File with your token (default: $COPLANAR_TOKEN_FILE).")
  private @Nullable Path tokenFile;

  @Option(
      names = "--station",
      paramLabel = "NAME",
      description = "Where you stand; it is recorded (default: $COPLANAR_STATION).")
  private @Nullable String station;

  @Option(
      names = "--timeout",
      paramLabel = "S",
      description = "How many seconds to wait for an answer (default: ${DEFAULT-VALUE}).")
  private int timeoutS = 30;

  @Option(names = "--json", description = "The answer as a JSON document.")
  private boolean json;

  boolean json() {
    return json;
  }

  /** What another command needs to be asked in the same way; an empty value is a mere flag. */
  Map<String, String> inherit() {
    Map<String, String> options = new LinkedHashMap<>();
    if (server != null) {
      options.put("--server", server);
    }
    if (tokenFile != null) {
      options.put("--token-file", tokenFile.toString());
    }
    if (station != null) {
      options.put("--station", station);
    }
    options.put("--timeout", Integer.toString(timeoutS));
    if (json) {
      options.put("--json", "");
    }
    return options;
  }

  /** The server, spoken to in the name of whom the token is. */
  Api api() throws InputFault, IOException {
    String url = server != null ? server : System.getenv("COPLANAR_SERVER");
    if (url == null || url.isEmpty()) {
      throw LineSentences.noServer();
    }
    String named = System.getenv("COPLANAR_TOKEN_FILE");
    Path file =
        tokenFile != null ? tokenFile : named == null || named.isEmpty() ? null : Path.of(named);
    if (file == null) {
      throw LineSentences.noToken();
    }
    if (timeoutS < 1 || timeoutS > MAX_TIMEOUT_S) {
      throw LineSentences.timeout(timeoutS, MAX_TIMEOUT_S);
    }
    return new Api(Api.address(url), Token.read(file), station(), Duration.ofSeconds(timeoutS));
  }

  private @Nullable String station() throws InputFault {
    String name = station != null ? station : System.getenv("COPLANAR_STATION");
    if (name == null || name.isEmpty()) {
      return null;
    }
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._ /-]{0,63}")) {
      throw LineSentences.notAStation(name);
    }
    return name;
  }
}
