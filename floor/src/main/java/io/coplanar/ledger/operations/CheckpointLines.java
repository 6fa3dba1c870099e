// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.StoredCheckpoint;
import io.coplanar.ledger.merkle.Frontier;
import io.coplanar.ledger.store.EmptyPlace;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads an export's checkpoints in step with its entries, and verifies each at its size. */
final class CheckpointLines implements Closeable {
  private final BoundedLines lines;
  private @Nullable StoredCheckpoint next;
  private String where = "";
  private long held;

  private CheckpointLines(BoundedLines lines) {
    this.lines = lines;
  }

  static CheckpointLines open(Path file) throws InputFault, IOException {
    CheckpointLines checkpoints =
        new CheckpointLines(BoundedLines.open(file, CheckpointLine.MAX_BYTES));
    try {
      checkpoints.advance();
      return checkpoints;
    } catch (InputFault | IOException e) {
      checkpoints.close();
      throw e;
    }
  }

  /** The note that the export ends with. */
  static String newest(Path export) throws InputFault {
    try {
      return new String(
          BoundedLines.whole(export.resolve(ExportLayout.CHECKPOINT), CheckpointLine.MAX_BYTES),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InputFault.Damaged(
          export.resolve(ExportLayout.CHECKPOINT).toString(), "cannot be read", "a signed note");
    }
  }

  /** Verifies the checkpoint over the entries that have passed, if there is one, and keeps it. */
  void hold(Frontier frontier, KeyChain keys, EmptyPlace place)
      throws InputFault, IOException, SQLException {
    StoredCheckpoint due = next;
    if (due != null && due.size() == frontier.size()) {
      keys.verify(due.note(), frontier.size(), frontier.root(), where);
      place.checkpoint(due);
      held = due.size();
      advance();
    }
  }

  /** The last one covers all entries: what no signature covers is not taken in. */
  void requireAll(long size) throws InputFault {
    if (next != null || held != size) {
      throw new InputFault.Damaged(
          where.isEmpty() ? ExportLayout.CHECKPOINTS : where,
          "the checkpoints do not end with one over all " + size + " entries",
          "one of that size, in rising order");
    }
  }

  private void advance() throws InputFault, IOException {
    byte[] line = lines.next();
    if (line == null) {
      next = null;
      return;
    }
    where = lines.where();
    StoredCheckpoint read = CheckpointLine.parse(line, where);
    if (read.size() <= held) {
      throw new InputFault.Damaged(where, "is not larger than the one before", "a rising order");
    }
    next = read;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
