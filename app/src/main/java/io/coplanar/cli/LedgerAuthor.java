// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who does what is recorded, where, and why. */
final class LedgerAuthor {
  @Option(
      names = "--who",
      paramLabel = "ID",
      description = {
        "Random id of the person, or the name of the program, that did it; never a person's name",
        "(default: ${DEFAULT-VALUE})."
      })
  private String who = "coplanar";

  @Option(
      names = "--where",
      paramLabel = "STATION",
      description = "The station (default: ${DEFAULT-VALUE}).")
  private String where = "command-line";

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, in a person's words.")
  private @Nullable String reason;

  String who() {
    return who;
  }

  String where() {
    return where;
  }

  @Nullable String reason() {
    return reason;
  }

  /** The reason, or what the command itself is reason enough for. */
  String reasonOr(String otherwise) {
    return reason == null ? otherwise : reason;
  }
}
