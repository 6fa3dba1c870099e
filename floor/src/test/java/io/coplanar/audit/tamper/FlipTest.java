// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.audit.tamper.Flips.Found;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A sample of what {@link FlipStudy} does in full. */
@TestInstance(Lifecycle.PER_CLASS)
final class FlipTest {
  private static final int ENTRIES = 30;
  private static final long SEED = 6;

  private SmallStore store;
  private FlipTargets targets;

  @BeforeAll
  void make(@TempDir Path folder) throws Exception {
    store = SmallStore.make(folder, ENTRIES);
    targets = new FlipTargets(store);
  }

  @Test
  void whatDescribesAnExportIsHeldAgainstIt() throws Exception {
    for (String name : new String[] {"export.json", "checkpoint", "checkpoints.jsonl"}) {
      Path file = store.export().resolve(name);
      Flips flips = FlipStudy.oneBit(file, 3, SEED, targets.export(file));
      assertThat(flips.faults()).isEmpty();
      assertThat(flips.count(Found.REPORTED)).isPositive();
    }
  }

  @Test
  void flippedEntriesAndProofsAreNamed() throws Exception {
    for (String name : new String[] {"entries.jsonl", "proofs.jsonl"}) {
      Path file = store.export().resolve(name);
      Flips flips = FlipStudy.oneBit(file, 61, SEED, targets.export(file));
      assertThat(flips.faults()).isEmpty();
      assertThat(flips.count(Found.UNPROTECTED)).isZero();
      assertThat(flips.count(Found.REPORTED)).isGreaterThan(100);
    }
  }

  /** An entry that says that it is another is named by where it stands. */
  @Test
  void anEntryThatClaimsAnotherPlaceIsNamedByItsOwn() throws Exception {
    Path file = store.export().resolve("entries.jsonl");
    Matcher seq = Pattern.compile("\"seq\":(\\d+)").matcher(Files.readString(file));
    Flips flips = new Flips();
    while (seq.find()) {
      for (int place = seq.start(1); place < seq.end(1); place++) {
        for (int bit = 0; bit < 4; bit++) {
          flips.flip(file, place, bit, targets.export(file));
        }
      }
    }
    assertThat(flips.faults()).isEmpty();
    assertThat(flips.count(Found.REPORTED)).isGreaterThan(190);
  }

  @Test
  void flippedBlobsAreNamedByTheirEntry() throws Exception {
    for (Path folder : new Path[] {store.export().resolve("blobs"), store.victim().blobs()}) {
      for (Path blob : targets.blobs(folder)) {
        Flips flips = FlipStudy.oneBit(blob, 23, SEED, targets.blob(blob));
        assertThat(flips.faults()).isEmpty();
        assertThat(flips.count(Found.WITHOUT_EFFECT)).isZero();
        assertThat(flips.count(Found.REPORTED)).isGreaterThan(25);
      }
    }
  }

  @Test
  void aFlippedDatabaseNeverGivesAWrongAnswerUnseen() throws Exception {
    Path file = store.database();
    Flips flips = FlipStudy.oneBit(file, 797, SEED, targets.database());
    assertThat(flips.faults()).isEmpty();
    assertThat(flips.count(Found.REPORTED)).isGreaterThan(10);
  }
}
