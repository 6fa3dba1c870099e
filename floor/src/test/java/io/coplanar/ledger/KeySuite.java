// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.note.Checkpoint;
import io.coplanar.ledger.note.SignedNote;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.ledger.store.CheckpointCopies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints, their copies outside, and the keys that sign them. */
abstract class KeySuite extends Places {
  @TempDir Path outside;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aRotationIsSignedByBothKeys() throws Exception {
    LedgerSettings settings = settings();
    SigningKey next = key();
    try (Ledger ledger = create(settings)) {
      ledger.append(command("c-1", "s", "{}"));
      StoredCheckpoint both = ledger.rotateKey(next, "person-1", "office", "yearly");
      assertThat(both.size()).isEqualTo(3);
      assertThat(
              SignedNote.parse(bytes(both.note()))
                  .signers(List.of(settings.key().verifier(), next.verifier())))
          .hasSize(2);
      ledger.append(command("c-2", "s", "{}"));
      StoredCheckpoint later = ledger.checkpoint();
      assertThat(SignedNote.parse(bytes(later.note())).signers(List.of(next.verifier())))
          .hasSize(1);
      assertThat(SignedNote.parse(bytes(later.note())).signatures()).hasSize(1);
    }
    assertThatExceptionOfType(InputFault.class)
        .isThrownBy(() -> Ledger.open(settings))
        .withMessageContaining("current key");
    try (Ledger ledger = Ledger.open(settings.withKey(next));
        LedgerReader reader = ledger.reader()) {
      assertThat(reader.identity().eras()).hasSize(2);
      assertWhole(reader);
    }
  }

  @Test
  void aKeyOfAnotherNameOrOneUsedBeforeIsRefused() throws Exception {
    try (Ledger ledger = create(settings())) {
      assertThatExceptionOfType(InputFault.class)
          .isThrownBy(() -> ledger.rotateKey(SigningKey.generate("other"), "p", "w", "why"))
          .withMessageContaining("coplanar/test");
    }
    LedgerSettings settings = settings();
    try (Ledger ledger = create(settings)) {
      assertThatExceptionOfType(InputFault.class)
          .isThrownBy(() -> ledger.rotateKey(settings.key(), "p", "w", "why"))
          .withMessageContaining("never used");
    }
  }

  @Test
  void checkpointsComeByThemselves() throws Exception {
    BlockingQueue<StoredCheckpoint> signed = new LinkedBlockingQueue<>();
    LedgerSettings settings =
        settings()
            .withSettings(LedgerSettings.DEFAULTS.with(LedgerSettings.CHECKPOINT_INTERVAL_S, 0.1))
            .withListener(
                new LedgerListener() {
                  @Override
                  public void signed(StoredCheckpoint checkpoint) {
                    signed.add(checkpoint);
                  }
                });
    try (Ledger ledger = create(settings)) {
      ledger.append(command("c-1", "s", "{}"));
      StoredCheckpoint first = signed.poll(20, TimeUnit.SECONDS);
      assertThat(first).isNotNull();
      assertThat(first.size()).isEqualTo(2);
      ledger.append(command("c-2", "s", "{}"));
      StoredCheckpoint second = signed.poll(20, TimeUnit.SECONDS);
      assertThat(second).isNotNull();
      assertThat(second.size()).isEqualTo(3);
      Thread.sleep(300);
      assertThat(signed).as("nothing new, nothing to sign").isEmpty();
    }
  }

  @Test
  void copiesLieOutside() throws Exception {
    LedgerSettings settings = settings().withCopies(outside);
    try (Ledger ledger = create(settings)) {
      ledger.append(command("c-1", "s", "{}"));
      ledger.checkpoint();
      Path folder = CheckpointCopies.folder(outside, "coplanar/test");
      String latest = Files.readString(folder.resolve("latest.checkpoint"));
      Checkpoint checkpoint = Checkpoint.open(bytes(latest), List.of(settings.key().verifier()));
      assertThat(checkpoint.size()).isEqualTo(2);
      try (var files = Files.list(folder)) {
        assertThat(files.map(f -> f.getFileName().toString()))
            .hasSize(2)
            .anyMatch(name -> name.matches("2[0-9-]{9}.checkpoint"));
      }
    }
  }

  @Test
  void aCopyThatFailsIsToldAndStopsNothing() throws Exception {
    Path file = Files.createFile(outside.resolve("no folder"));
    BlockingQueue<Path> failed = new LinkedBlockingQueue<>();
    LedgerSettings settings =
        settings()
            .withCopies(file)
            .withListener(
                new LedgerListener() {
                  @Override
                  public void copyFailed(Path folder, Exception why) {
                    failed.add(folder);
                  }
                });
    try (Ledger ledger = create(settings)) {
      ledger.append(command("c-1", "s", "{}"));
      ledger.checkpoint();
      assertThat(failed).isNotEmpty();
      accepted(ledger.append(command("c-2", "s", "{}")));
    }
  }
}
