// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.coplanar.ledger.entry.Upcasters;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What is derived from the log: updated with it, and rebuilt to the same bytes. */
abstract class DerivedSuite extends Places {
  private static final List<Projection> COUNT = List.of(new StageCount(1));
  private static final Upcasters NONE = Upcasters.of(List.of());

  /** A connection as the database's owner. */
  abstract Connection owner(LedgerPlace place) throws Exception;

  /** In any order; those that wait for the disk share its sync. */
  private static void fill(Ledger ledger, int from, int to) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Outcome>> answers = new ArrayList<>();
      for (int i = from; i < to; i++) {
        Command command = command("c-" + i, "äö/" + i % 7, "{\"n\":" + i + "}");
        answers.add(threads.submit(() -> ledger.append(command)));
      }
      for (Future<Outcome> answer : answers) {
        accepted(answer.get());
      }
    }
  }

  private static Map<String, String> digests(Ledger ledger) throws Exception {
    try (LedgerReader reader = ledger.reader()) {
      return reader.digests();
    }
  }

  @Test
  void aRebuildGivesTheSameBytes() throws Exception {
    LedgerSettings settings = settings().withProjections(COUNT);
    try (Ledger ledger = create(settings)) {
      fill(ledger, 0, 600);
      Map<String, String> before = digests(ledger);
      assertThat(before).containsOnlyKeys("command", "stream", "tile", "blob_use", "stage_count");
      ledger.rebuild();
      assertThat(digests(ledger)).isEqualTo(before);
      fill(ledger, 600, 610);
      try (LedgerReader reader = ledger.reader()) {
        assertThat(reader.digests()).isNotEqualTo(before);
        assertThat(reader.rebuiltDigests(COUNT, NONE)).isEqualTo(reader.digests());
        assertWhole(reader);
      }
    }
  }

  @Test
  void aRebuildMendsDerivedRowsThatWereChanged() throws Exception {
    LedgerSettings settings = settings().withProjections(COUNT);
    Map<String, String> before;
    try (Ledger ledger = create(settings)) {
      fill(ledger, 0, 300);
      before = digests(ledger);
    }
    try (Connection owner = owner(settings.place());
        Statement sql = owner.createStatement()) {
      sql.execute("UPDATE stage_count SET entries = entries + 1 WHERE stream = 'äö/3'");
      sql.execute("DELETE FROM command WHERE id = 'c-4'");
    }
    try (Ledger ledger = Ledger.open(settings)) {
      try (LedgerReader reader = ledger.reader()) {
        Map<String, String> now = reader.digests();
        assertThat(before.keySet().stream().filter(k -> !Objects.equals(before.get(k), now.get(k))))
            .containsExactlyInAnyOrder("command", "stage_count");
        assertThat(reader.rebuiltDigests(COUNT, NONE)).isEqualTo(before);
      }
      ledger.rebuild();
      assertThat(digests(ledger)).isEqualTo(before);
    }
  }

  @Test
  void aNewRevisionIsDerivedAtOpening() throws Exception {
    LedgerSettings settings = settings().withProjections(COUNT);
    try (Ledger ledger = create(settings)) {
      fill(ledger, 0, 20);
    }
    List<String> rebuilt = new ArrayList<>();
    LedgerSettings second =
        settings
            .withProjections(List.of(new StageCount(2)))
            .withListener(
                new LedgerListener() {
                  @Override
                  public void rebuilding(String projection) {
                    rebuilt.add(projection);
                  }
                });
    try (Ledger ledger = Ledger.open(second);
        LedgerReader reader = ledger.reader()) {
      assertThat(rebuilt).containsExactly("stage_count");
      assertThat(count(reader.connection(), "äö/3")).isEqualTo(6);
    }
  }

  @Test
  void whatAProgramDoesNotDeriveIsForgottenAndDerivedByTheNextThatDoes() throws Exception {
    LedgerSettings settings = settings().withProjections(COUNT);
    try (Ledger ledger = create(settings)) {
      fill(ledger, 0, 7);
    }
    try (Ledger ledger = Ledger.open(settings.withProjections(List.of()))) {
      fill(ledger, 7, 14);
      assertThat(digests(ledger)).doesNotContainKey("stage_count");
    }
    try (Ledger ledger = Ledger.open(settings);
        LedgerReader reader = ledger.reader()) {
      assertThat(count(reader.connection(), "äö/3")).isEqualTo(2);
    }
  }

  @Test
  void aProjectionThatFailsFailsItsOwnCommandOnly() throws Exception {
    List<String> told = new ArrayList<>();
    LedgerSettings settings =
        settings()
            .withProjections(COUNT)
            .withListener(
                new LedgerListener() {
                  @Override
                  public void projectionFailed(String projection, Entry entry, Exception why) {
                    told.add(entry.command());
                  }
                });
    try (Ledger ledger = create(settings);
        ExecutorService threads = Executors.newFixedThreadPool(16)) {
      fill(ledger, 0, 1);
      List<Callable<Outcome>> all = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        String payload =
            switch (i) {
              case 20 -> "{\"poison\":1}";
              case 40 -> "{\"wrong sql\":1}";
              default -> "{}";
            };
        Command command = command("d-" + i, "s" + i % 5, payload);
        all.add(() -> ledger.append(command));
      }
      List<Future<Outcome>> answers = threads.invokeAll(all);
      for (int i = 0; i < 64; i++) {
        Future<Outcome> answer = answers.get(i);
        if (i == 20 || i == 40) {
          assertThat(answer.state()).isEqualTo(Future.State.FAILED);
          assertThat(answer.exceptionNow()).isInstanceOf(ProjectionFailed.class);
        } else {
          accepted(answer.get());
        }
      }
      assertThat(told).containsExactlyInAnyOrder("d-20", "d-40");
      try (LedgerReader reader = ledger.reader()) {
        assertThat(reader.size()).isEqualTo(2 + 62);
        assertThat(reader.digests()).isEqualTo(reader.rebuiltDigests(COUNT, NONE));
        assertWhole(reader);
      }
    }
  }

  @Test
  void aRebuildThatFailsMidwayLeavesAllAsItWas() throws Exception {
    LedgerSettings settings = settings().withProjections(COUNT);
    Map<String, String> before;
    try (Ledger ledger = create(settings)) {
      fill(ledger, 0, 30);
      before = digests(ledger);
    }
    Projection broken =
        new Projection() {
          @Override
          public String name() {
            return "stage_count";
          }

          @Override
          public int revision() {
            return 2;
          }

          @Override
          public List<Table> tables() {
            return COUNT.getFirst().tables();
          }

          @Override
          public void apply(Connection connection, Entry entry) {
            if (entry.seq() == 15) {
              throw new IllegalStateException("midway");
            }
          }
        };
    assertThatExceptionOfType(ProjectionFailed.class)
        .isThrownBy(() -> Ledger.open(settings.withProjections(List.of(broken))));
    try (Ledger ledger = Ledger.open(settings)) {
      assertThat(digests(ledger)).isEqualTo(before);
    }
  }

  private static long count(Connection connection, String stream) throws Exception {
    try (var select =
        connection.prepareStatement("SELECT entries FROM stage_count WHERE stream = ?")) {
      select.setString(1, stream);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
