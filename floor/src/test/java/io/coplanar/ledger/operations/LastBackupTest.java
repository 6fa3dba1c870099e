// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The note that a backup was made. */
class LastBackupTest {
  @TempDir private Path folder;

  @Test
  void theLastOneNotedIsFound() throws Exception {
    assertThat(LastBackup.find(folder)).isNull();
    new LastBackup(Instant.parse("2026-11-23T04:00:00Z"), 7).note(folder);
    LastBackup last = new LastBackup(Instant.parse("2026-11-24T04:00:00Z"), 61);
    last.note(folder);
    assertThat(LastBackup.find(folder)).isEqualTo(last);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void whatIsNoNoteIsNoBackup() throws Exception {
    for (String text : List.of("", "yesterday 7", "2026-11-24T04:00:00Z", "x".repeat(1000))) {
      Files.writeString(folder.resolve("last-backup.txt"), text);
      assertThat(LastBackup.find(folder)).as(text).isNull();
    }
  }
}
