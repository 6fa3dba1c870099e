// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.audit.Audit;
import io.coplanar.audit.AuditReport;
import io.coplanar.audit.Problem;
import io.coplanar.audit.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that end too early: as a disk, a copy or a crash leaves them. */
final class TruncationTest {
  private static final int ENTRIES = 12;

  @TempDir Path folder;

  @Test
  void anExportThatIsCutAnywhereInItsLastEntryIsFound() throws Exception {
    SmallStore store = SmallStore.make(folder, ENTRIES);
    Path file = store.export().resolve("entries.jsonl");
    byte[] whole = Files.readAllBytes(file);
    int lastLine =
        new String(whole, 0, whole.length - 1, java.nio.charset.StandardCharsets.US_ASCII)
                .lastIndexOf('\n')
            + 1;
    for (int length = lastLine; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      AuditReport report = Audit.export(store.export(), Trust.NONE, n -> {});
      Problem first = report.first();
      assertThat(first).as("cut to " + length + " bytes").isNotNull();
      assertThat(ENTRIES - 1L)
          .isBetween(
              Objects.requireNonNull(first).entry(), Objects.requireNonNull(first).atLatest());
    }
  }

  @Test
  void noFileOfAnExportMayEndEarly() throws Exception {
    SmallStore store = SmallStore.make(folder, ENTRIES);
    for (String name : List.of("export.json", "checkpoint", "checkpoints.jsonl", "proofs.jsonl")) {
      Path file = store.export().resolve(name);
      byte[] whole = Files.readAllBytes(file);
      for (int length = Math.max(0, whole.length - 130); length < whole.length; length++) {
        Files.write(file, Arrays.copyOf(whole, length));
        assertThat(isFound(store)).as(name + " cut to " + length + " bytes").isTrue();
      }
      Files.write(file, whole);
    }
  }

  private static boolean isFound(SmallStore store) {
    try {
      return !Audit.export(store.export(), Trust.NONE, n -> {}).isIntact();
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void aDatabaseThatIsCutIsFoundOrAnswersAsBefore() throws Exception {
    SmallStore store = SmallStore.make(folder, ENTRIES);
    FlipTargets targets = new FlipTargets(store);
    byte[] whole = Files.readAllBytes(store.database());
    for (int length = whole.length - 1; length > whole.length - 4096; length -= 307) {
      Files.write(store.database(), Arrays.copyOf(whole, length));
      assertThat(targets.database().at(length, 0))
          .as("cut to " + length + " bytes")
          .isIn(Flips.Found.REPORTED, Flips.Found.REFUSED, Flips.Found.WITHOUT_EFFECT);
    }
  }

  /** Who holds the checkpoint over the last entry finds that it is gone. */
  @Test
  void aWriteAheadLogThatIsCutInItsLastEntryIsFoundByTheCheckpoint() throws Exception {
    TruncationStudy.Cuts cuts = TruncationStudy.cutLog(folder, ENTRIES, 211);
    assertThat(cuts.faults()).isEmpty();
    assertThat(cuts.whole()).isPositive();
    assertThat(cuts.found()).isPositive();
  }
}
