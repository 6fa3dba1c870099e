// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a backup was made of a data folder, noted in the folder itself: a backup runs beside the
 * server that writes to the ledger, so it cannot be an entry. For reminding people, and nothing
 * else: whoever can write to the folder can write the note.
 *
 * @param at when it was whole, by the computer's clock
 * @param entries how many entries it has
 */
public record LastBackup(Instant at, long entries) {
  private static final String FILE = "last-backup.txt";
  private static final int MOST_BYTES = 200;

  /** Notes it in the place of the one before; forced when it returns. */
  public void note(Path folder) throws IOException {
    Path next = folder.resolve(FILE + "." + UUID.randomUUID());
    ForcedFile.write(next, (at + " " + entries + "\n").getBytes(StandardCharsets.US_ASCII));
    Files.move(
        next,
        folder.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** The last one that is known; null where none is, or the note cannot be read. */
  public static @Nullable LastBackup find(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
        return null;
      }
      String[] words = Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ", -1);
      return words.length == 2
          ? new LastBackup(Instant.parse(words[0]), Long.parseLong(words[1]))
          : null;
    } catch (IOException | DateTimeException | NumberFormatException e) {
      return null;
    }
  }
}
