// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.line.event.Refusal;
import io.coplanar.line.gate.Attempt;
import io.coplanar.people.Person;
import io.coplanar.people.Role;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that come again, under their own id or another one's. */
final class ReplayTest {
  @TempDir private Path folder;

  private Bench bench() throws Exception {
    return new Bench(folder, new LedgerPlace.Folder(folder.resolve("data")));
  }

  private static List<String> codes(Answer answer) {
    return answer.refusals().stream().map(Refusal::code).toList();
  }

  @Test
  void anIdThatAnotherCommandHasIsToldAndNothingIsRecorded() throws Exception {
    try (Bench bench = bench()) {
      bench.furnish("S-1", "S-2");
      bench.mix("M-1", 1000);
      Answer first = bench.ask("x", "anna", Bench.fill("S-1", "M-1"));
      long size = size(bench);
      Answer other = bench.ask("x", "anna", Bench.fill("S-2", "M-1"));
      assertThat(other.accepted()).isFalse();
      assertThat(other.idTaken()).isTrue();
      assertThat(codes(other)).containsExactly(Answer.ID_TAKEN);
      assertThat(other.entries()).isEqualTo(first.entries());
      assertThat(bench.ask("x", "boris", Bench.fill("S-1", "M-1")).idTaken())
          .as("another person's command is another command")
          .isTrue();
      assertThat(size(bench)).isEqualTo(size);
    }
  }

  @Test
  void aRefusedCommandThatIsSentAgainStaysRefusedEvenWhenItWouldPassNow() throws Exception {
    try (Bench bench = bench()) {
      bench.furnish("S-1");
      LineCommand fill = Bench.fill("S-1", "M-1");
      Answer refused = bench.ask("x", "anna", fill);
      assertThat(codes(refused)).contains("LOT_UNKNOWN");
      bench.mix("M-1", 1000);
      bench.restart();
      Answer again = bench.ask("x", "anna", fill);
      assertThat(again.repeated()).isTrue();
      assertThat(again.refusals()).isEqualTo(refused.refusals());
      assertThat(bench.ask("y", "anna", fill).accepted()).isTrue();
    }
  }

  @Test
  void whatPassedOnceDoesNotPassAgainUnderANewId() throws Exception {
    try (Bench bench = bench()) {
      bench.furnish("S-1");
      bench.mix("M-1", 1000);
      bench.must("anna", Bench.fill("S-1", "M-1"));
      Answer again = bench.ask("again", "anna", Bench.fill("S-1", "M-1"));
      assertThat(codes(again)).containsExactly("ORDER");
      try (LedgerReader reader = bench.reader()) {
        List<Entry> unit = reader.stream("unit/S-1", 0, 100);
        assertThat(unit).extracting(Entry::type).endsWith("step-passed", "attempt-refused");
      }
    }
  }

  @Test
  void aNumberThatIsNoneIsAnInputFault() throws Exception {
    try (Bench bench = bench()) {
      bench.furnish("S-1");
      LineCommand odd =
          new LineCommand.AttemptStep(
              new Attempt(
                  "unit/S-1",
                  "fill",
                  Map.of("force", Double.NaN),
                  Map.of(),
                  Map.of(),
                  List.of(),
                  List.of()));
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> bench.ask("anna", odd))
          .isInstanceOf(io.coplanar.evidence.InputFault.class)
          .hasMessageContaining("number");
    }
  }

  @Test
  void rolesAndCertificatesOfTheLedgerAreWhatTheLineSees() {
    Instant until = Instant.parse("2027-01-01T00:00:00Z");
    Person bo =
        new Person(
            "p",
            true,
            EnumSet.of(Role.OPERATOR),
            Map.of("*/cure", new Person.Certification("q", until)),
            0,
            null);
    io.coplanar.line.gate.Person seen = Crew.person(bo);
    assertThat(seen.certifiedUntil()).containsExactly(Map.entry("*/cure", until));
    assertThat(seen.may(io.coplanar.people.Action.ATTEMPT_STEP)).isTrue();
    assertThat(seen.may(io.coplanar.people.Action.SIGN_DEVIATION)).isFalse();
    Person gone = new Person("p", false, Set.of(), Map.of(), 0, null);
    assertThat(Crew.person(gone).actions()).isEmpty();
    assertThat(Crew.person(gone).known()).isFalse();
  }

  private static long size(Bench bench) throws Exception {
    try (LedgerReader reader = bench.reader()) {
      return reader.size();
    }
  }
}
