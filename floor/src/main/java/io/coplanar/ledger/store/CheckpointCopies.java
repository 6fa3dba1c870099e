// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.LedgerListener;
import io.coplanar.ledger.StoredCheckpoint;
import io.coplanar.ledger.disk.Durable;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Copies of signed checkpoints outside of the data folder: {@code latest.checkpoint}, and the last
 * one of each day under its date. Who cuts or rewrites the ledger would have to change these too.
 */
public final class CheckpointCopies {
  private static final String LATEST = "latest.checkpoint";
  private static final int MOST_BYTES = 256 * 1024;
  private static final int LONGEST_NAME = 100;

  private final Path folder;
  private final LedgerListener listener;
  private long copied = -1;

  CheckpointCopies(Path folder, LedgerListener listener) {
    this.folder = folder;
    this.listener = listener;
  }

  /**
   * The folder of a log's copies among those of others.
   *
   * @param copies the folder for all logs
   */
  public static Path folder(Path copies, String origin) {
    String name = URLEncoder.encode(origin, StandardCharsets.UTF_8).replaceFirst("^[.]", "%2E");
    if (name.length() > LONGEST_NAME) {
      name = name.substring(0, LONGEST_NAME) + "-" + Integer.toHexString(origin.hashCode());
    }
    return copies.resolve(name);
  }

  /**
   * Refuses a log's beginning where another one of its name has left its copies: whoever held both
   * would see two pasts under one name.
   *
   * @param copies the folder for all logs; null for none
   */
  public static void refuseTaken(@Nullable Path copies, String origin) throws InputFault {
    if (copies == null) {
      return;
    }
    Path folder = folder(copies, origin);
    if (Files.exists(folder.resolve(LATEST))) {
      throw new InputFault.Inconsistent(
          folder.toString(),
          "a ledger named " + origin + " keeps its checkpoints there",
          "a name that was never used, or another folder for the copies");
    }
  }

  /** The latest copy; null where there is none, or none of a checkpoint's size. */
  static @Nullable String latest(Path folder) throws IOException {
    try (var in = Files.newInputStream(folder.resolve(LATEST))) {
      byte[] note = in.readNBytes(MOST_BYTES + 1);
      return note.length > MOST_BYTES ? null : new String(note, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Writes the copies; when it returns they are on disk, or the listener was told why not. */
  synchronized void copy(StoredCheckpoint checkpoint) {
    if (checkpoint.size() <= copied) {
      return;
    }
    try {
      Durable.createFolders(folder);
      byte[] note = checkpoint.note().getBytes(StandardCharsets.UTF_8);
      LocalDate day = LocalDate.ofInstant(checkpoint.signedAt(), ZoneOffset.UTC);
      Durable.replace(folder.resolve(day + ".checkpoint"), note);
      Durable.replace(folder.resolve(LATEST), note);
      copied = checkpoint.size();
    } catch (IOException | RuntimeException e) {
      listener.copyFailed(folder, e);
    }
  }
}
