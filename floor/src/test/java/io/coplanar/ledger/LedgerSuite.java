// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.note.Checkpoint;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.ledger.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a ledger promises, whatever it is stored in. */
abstract class LedgerSuite {
  /** An empty place. */
  abstract LedgerPlace place() throws Exception;

  final SigningKey key() throws InputFault {
    return SigningKey.generate("coplanar/test");
  }

  static Command command(String id, String stream, String payload, long... expected) {
    return new Command(
        id,
        "person-1",
        "bench-3",
        null,
        null,
        expected.length == 0 ? List.of() : List.of(new Command.Expectation(stream, expected[0])),
        List.of(new Draft(stream, "stage-completed", "coplanar/stage/1", payload)));
  }

  static Outcome.Accepted accepted(Outcome outcome) {
    return assertThat(outcome).asInstanceOf(type(Outcome.Accepted.class)).actual();
  }

  @Test
  void whatIsAcceptedIsThereAfterReopening() throws Exception {
    LedgerSettings settings = LedgerSettings.of(place(), key());
    try (Ledger ledger = Ledger.create(settings, "test", "here")) {
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
      assertThat(reader.checkpoints()).extracting(StoredCheckpoint::size).containsExactly(1L, 2L);
      Checkpoint last =
          Checkpoint.open(
              reader.checkpoints().getLast().note().getBytes(StandardCharsets.UTF_8),
              List.of(VerifierKey.parse(reader.identity().verifierKey())));
      assertThat(last.root()).isEqualTo(reader.root(2));
    }
  }

  @Test
  void askingAgainReturnsTheFirstAnswer() throws Exception {
    try (Ledger ledger = Ledger.create(LedgerSettings.of(place(), key()), "test", "here")) {
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
    try (Ledger ledger = Ledger.create(LedgerSettings.of(place(), key()), "test", "here")) {
      accepted(ledger.append(command("c-1", "s", "{\"n\":1}", 0)));
      var second = accepted(ledger.append(command("c-2", "s", "{\"n\":2}", 1)));
      assertThat(ledger.append(command("c-3", "s", "{\"n\":3}", 1)))
          .isEqualTo(new Outcome.Conflict(List.of(new Outcome.Moved("s", 1, 2, second.entries()))));
    }
  }

  @Test
  void anotherKeyIsRefused() throws Exception {
    LedgerSettings settings = LedgerSettings.of(place(), key());
    Ledger.create(settings, "test", "here").close();
    assertThatExceptionOfType(InputFault.Inconsistent.class)
        .isThrownBy(() -> Ledger.open(settings.withKey(key())))
        .withMessageContaining("current key");
  }
}
