// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.note.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/** A server in a process of its own, which starts cables until it is killed. */
final class LineWorker {
  private LineWorker() {}

  /**
   * @param args the folder of the blobs, the database, the key, the time, and a file to which it
   *     adds the name of every cable that was acknowledged
   */
  public static void main(String[] args) throws Exception {
    Path said = Path.of(args[4]);
    try (Bench bench =
        Bench.join(
            Path.of(args[0]),
            LedgerPlace.Database.of(args[1]),
            SigningKey.parse(args[2]),
            Instant.parse(args[3]))) {
      for (int i = 0; i < 1_000_000; i++) {
        String cable = "W-" + i;
        bench.must(
            "anna",
            new LineCommand.StartCable(
                cable, "L-1", List.of(cable + ".a", cable + ".b"), "short", 1));
        Files.writeString(said, cable + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
    }
  }
}
