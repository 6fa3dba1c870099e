// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.evidence.InputFault;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What tells a request that is repeated from a second one. */
final class KeyOption {
  @Option(
      names = "--key",
      paramLabel = "ID",
      description = {
        "Your own id for this request (default: a random one). Asking again with it is safe: it",
        "happens once, and the first answer comes back."
      })
  private @Nullable String key;

  String orRandom() throws InputFault {
    if (key != null && !key.matches("[A-Za-z0-9][A-Za-z0-9._-]{7,63}")) {
      throw LineSentences.notAKey(key);
    }
    return key != null ? key : UUID.randomUUID().toString();
  }
}
