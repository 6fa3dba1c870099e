// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However many checkpoints there are, verifying them takes no more memory. */
final class ManyCheckpointsTest {
  private static final int ENTRIES = 30;
  private static final String MEMORY = "-Xmx20m";

  @TempDir Path folder;
  private SmallStore store;
  private Path lines;

  @BeforeEach
  void make() throws Exception {
    store = SmallStore.make(folder, ENTRIES);
    lines = store.export().resolve("checkpoints.jsonl");
  }

  @Test
  void aDatabaseIsReadOneCheckpointAtATime() throws Exception {
    int many = 150_000;
    List<String> signed = Files.readAllLines(lines);
    ManyCheckpointsStudy.addToDatabase(store.victim().url(), signed.getLast(), many);
    assertThat(ManyCheckpointsStudy.verify(folder, MEMORY, store.victim().url()))
        .isEqualTo(signed.size() + " hold, " + many + " problems, first CUT");
  }

  @Test
  void anExportIsReadOneCheckpointAtATime() throws Exception {
    int many = 60_000;
    ManyCheckpointsStudy.repeat(lines, List.of("x".repeat(1000)), many);
    // the newest, which lies beside them, holds; the number in export.json does not
    assertThat(ManyCheckpointsStudy.verify(folder, MEMORY, store.export().toString()))
        .isEqualTo("1 hold, " + (many + 1) + " problems, first SIGNATURE");
  }

  /** Those of one size are each held against the tree; one behind a larger one is told. */
  @Test
  void whatStandsOutOfOrderIsTold() throws Exception {
    List<String> signed = Files.readAllLines(lines);
    assertThat(signed).hasSizeGreaterThan(1);
    Collections.reverse(signed);
    Files.write(lines, signed);
    assertThat(ManyCheckpointsStudy.verify(folder, MEMORY, store.export().toString()))
        .isEqualTo("1 hold, " + (signed.size() - 1) + " problems, first SIGNATURE");
  }
}
