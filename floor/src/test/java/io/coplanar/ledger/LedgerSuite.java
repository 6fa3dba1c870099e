// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.note.Checkpoint;
import io.coplanar.ledger.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a ledger promises, whatever it is stored in. */
abstract class LedgerSuite extends Places {
  @Test
  void whatIsAcceptedIsThereAfterReopening() throws Exception {
    LedgerSettings settings = settings();
    try (Ledger ledger = create(settings)) {
      var outcome = accepted(ledger.append(command("c-1", "fixture/F-12", "{ \"n\": 1.50 }", 0)));
      assertThat(outcome.repeated()).isFalse();
      assertThat(outcome.entries())
          .singleElement()
          .satisfies(
              e -> {
                assertThat(e.seq()).isEqualTo(1);
                assertThat(e.version()).isEqualTo(1);
                assertThat(e.payload()).isEqualTo("{\"n\":1.50}");
              });
    }
    try (Ledger ledger = Ledger.open(settings);
        LedgerReader reader = ledger.reader()) {
      assertThat(reader.size()).isEqualTo(2);
      assertThat(reader.stream("fixture/F-12", 0, 10)).hasSize(1);
      assertThat(reader.command("c-1")).hasSize(1);
      assertThat(OwnEntry.of(reader.entry(0))).isInstanceOf(OwnEntry.Opened.class);
      assertThat(reader.checkpoints(0, 10))
          .extracting(StoredCheckpoint::size)
          .containsExactly(1L, 2L);
      Checkpoint last =
          Checkpoint.open(
              reader.checkpoints(1, 10).getLast().note().getBytes(StandardCharsets.UTF_8),
              List.of(VerifierKey.parse(reader.identity().verifierKey())));
      assertThat(last.root()).isEqualTo(reader.root(2));
    }
  }

  @Test
  void checkpointsComeInPages() throws Exception {
    int many = 1203;
    try (Ledger ledger = create(settings())) {
      ledger.beside(
          connection -> {
            try (PreparedStatement insert =
                connection.prepareStatement(
                    "INSERT INTO checkpoint (size, note, signed_at) VALUES (?, 'n', ?)")) {
              for (long size = 2; size <= many; size++) {
                insert.setLong(1, size);
                insert.setString(2, "2026-11-24T10:00:00Z");
                insert.addBatch();
              }
              return insert.executeBatch().length;
            }
          });
      try (LedgerReader reader = ledger.reader()) {
        CheckpointPages pages = new CheckpointPages(reader);
        for (long size = 1; size <= many; size++) {
          assertThat(pages.next()).isNotNull().returns(size, StoredCheckpoint::size);
        }
        assertThat(pages.next()).isNull();
        assertThat(reader.checkpointCount()).isEqualTo(many);
      }
    }
  }

  @Test
  void askingAgainReturnsTheFirstAnswer() throws Exception {
    try (Ledger ledger = create(settings())) {
      var first = accepted(ledger.append(command("c-1", "s", "{\"n\":1}", 0)));
      var again = accepted(ledger.append(command("c-1", "s", "{\"n\" : 1}", 0)));
      assertThat(again.repeated()).isTrue();
      assertThat(again.entries()).isEqualTo(first.entries());
      assertThat(ledger.append(command("c-1", "s", "{\"n\":2}")))
          .isEqualTo(new Outcome.IdTaken("c-1", first.entries()));
    }
  }

  @Test
  void aConflictSaysWhoDidWhatSince() throws Exception {
    try (Ledger ledger = create(settings())) {
      accepted(ledger.append(command("c-1", "s", "{\"n\":1}", 0)));
      var second = accepted(ledger.append(command("c-2", "s", "{\"n\":2}", 1)));
      assertThat(ledger.append(command("c-3", "s", "{\"n\":3}", 1)))
          .isEqualTo(new Outcome.Conflict(List.of(new Outcome.Moved("s", 1, 2, second.entries()))));
    }
  }

  @Test
  void anotherKeyIsRefused() throws Exception {
    LedgerSettings settings = settings();
    create(settings).close();
    assertThatExceptionOfType(InputFault.Inconsistent.class)
        .isThrownBy(() -> Ledger.open(settings.withKey(key())))
        .withMessageContaining("current key");
  }

  @Test
  void allEntriesOfACommandAreAppendedOrNone() throws Exception {
    try (Ledger ledger = create(settings())) {
      Command two =
          new Command(
              "c-1",
              "p",
              "w",
              Instant.parse("2026-11-24T10:00:00.123456Z"),
              "because",
              List.of(),
              List.of(
                  new Draft("a", "started", "x/1", "{}"),
                  new Draft("b", "started", "x/1", "{}"),
                  new Draft("a", "ended", "x/1", "{}")));
      assertThat(accepted(ledger.append(two)).entries())
          .extracting(Entry::stream, Entry::version, Entry::seq, Entry::part, Entry::parts)
          .containsExactly(
              tuple("a", 1L, 1L, 0, 3), tuple("b", 1L, 2L, 1, 3), tuple("a", 2L, 3L, 2, 3));
      assertThat(accepted(ledger.append(two)).repeated()).isTrue();
      try (LedgerReader reader = ledger.reader()) {
        assertThat(reader.command("c-1")).isEqualTo(accepted(ledger.append(two)).entries());
        assertWhole(reader);
      }
    }
  }

  @Test
  void aCommandThatBreaksARuleAppendsNothing() throws Exception {
    try (Ledger ledger = create(settings())) {
      assertThatExceptionOfType(InputFault.class)
          .isThrownBy(() -> ledger.append(command("c 1", "s", "{}")));
      assertThatExceptionOfType(InputFault.class)
          .isThrownBy(() -> ledger.append(command("c-1", OwnEntry.STREAM, "{}")));
      Draft blob = new Draft("s", "t", "x/1", "{}", List.of("0".repeat(64)));
      assertThatExceptionOfType(InputFault.class)
          .isThrownBy(
              () ->
                  ledger.append(new Command("c-1", "p", "w", null, null, List.of(), List.of(blob))))
          .withMessageContaining("blob store");
      try (LedgerReader reader = ledger.reader()) {
        assertThat(reader.size()).isEqualTo(1);
      }
    }
  }

  @Test
  void aClockThatIsSetBackIsToldAndMakesNothingOlder() throws Exception {
    TestClock clock = new TestClock(Instant.parse("2026-11-24T10:00:00Z"));
    try (Ledger ledger = create(settings().withClock(clock))) {
      clock.now = Instant.parse("2026-11-24T10:00:01.500Z");
      ledger.append(command("c-1", "s", "{}"));
      clock.now = Instant.parse("2026-11-24T09:00:01.500Z");
      Entry entry = accepted(ledger.append(command("c-2", "s", "{}"))).entries().getFirst();
      assertThat(entry.serverTime()).isEqualTo("2026-11-24T10:00:01.500Z");
      assertThat(entry.clockBehindMs()).isEqualTo(3_600_000);
    }
  }

  /** When the ledger was closed at the end of a tile, no entry is left to be verified but this. */
  @Test
  void aClockThatIsSetBackBetweenTwoRunsMakesNothingOlder() throws Exception {
    TestClock clock = new TestClock(Instant.parse("2026-11-24T10:00:00Z"));
    LedgerSettings settings = settings().withClock(clock);
    List<Draft> drafts = Collections.nCopies(255, new Draft("s", "t", "x/1", "{}"));
    try (Ledger ledger = create(settings)) {
      ledger.append(new Command("c-1", "p", "w", null, null, List.of(), drafts));
    }
    clock.now = Instant.parse("2026-11-24T09:00:00Z");
    try (Ledger ledger = Ledger.open(settings)) {
      Entry entry = accepted(ledger.append(command("c-2", "s", "{}"))).entries().getFirst();
      assertThat(entry.seq()).isEqualTo(256);
      assertThat(entry.serverTime()).isEqualTo("2026-11-24T10:00:00Z");
    }
  }

  @Test
  void aReaderSeesOneMomentBesideAWriter() throws Exception {
    LedgerSettings settings = settings().withProjections(List.of(new StageCount(1)));
    try (Ledger ledger = create(settings)) {
      ledger.append(command("c-1", "s", "{}"));
      try (LedgerReader before = LedgerReader.open(settings.place())) {
        Map<String, String> digests = before.digests();
        for (int i = 0; i < 30; i++) {
          List<Draft> ten =
              Collections.nCopies(10, new Draft("s", "stage-completed", "coplanar/stage/1", "{}"));
          ledger.append(new Command("d-" + i, "p", "w", null, null, List.of(), ten));
        }
        assertThat(before.size()).isEqualTo(2);
        assertThat(before.stream("s", 0, 1000)).hasSize(1);
        assertThat(before.digests()).isEqualTo(digests);
        try (LedgerReader after = ledger.reader()) {
          assertThat(after.size()).isEqualTo(302);
          assertThat(after.stream("s", 299, 1000)).hasSize(2);
          assertThat(after.root(2)).isEqualTo(before.root(2));
          List<Long> seqs = new ArrayList<>();
          after.leaves(10, 290, (seq, leaf) -> seqs.add(seq));
          assertThat(seqs).hasSize(280).startsWith(10L).endsWith(289L);
          assertWhole(after);
        }
      }
    }
  }

  @Test
  void aPlaceWithoutLedgerIsRefused() throws Exception {
    LedgerSettings settings = settings();
    assertThatExceptionOfType(InputFault.class)
        .isThrownBy(() -> Ledger.open(settings))
        .withMessageContaining("no ledger");
    assertThatExceptionOfType(InputFault.class)
        .isThrownBy(() -> LedgerReader.open(settings.place()))
        .withMessageContaining("no ledger");
    create(settings).close();
    assertThatExceptionOfType(InputFault.class)
        .isThrownBy(() -> create(settings))
        .withMessageContaining("already");
  }

  @Test
  void whatIsClosedTakesNothingIn() throws Exception {
    Ledger ledger = create(settings());
    ledger.close();
    assertThatExceptionOfType(IntakeStopped.class)
        .isThrownBy(() -> ledger.append(command("c-1", "s", "{}")))
        .satisfies(e -> assertThat(e.why()).isEqualTo(IntakeStopped.Why.CLOSED));
    ledger.close();
  }
}
