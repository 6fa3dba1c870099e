// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.entry.Upcasters;
import io.coplanar.ledger.note.SigningKey;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Several servers on one PostgreSQL. */
final class ServersTest extends Places {
  @Override
  LedgerPlace place() throws Exception {
    return LedgerPlace.Database.of(TestPostgres.freshDatabase());
  }

  @Test
  void twoServersCountTogether() throws Exception {
    LedgerSettings settings = settings().withProjections(List.of(new StageCount(1)));
    try (Ledger one = create(settings);
        Ledger two = Ledger.open(settings);
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Integer>> all = new ArrayList<>();
      for (int t = 0; t < 8; t++) {
        Ledger ledger = t % 2 == 0 ? one : two;
        String who = "who" + t;
        String stream = "s" + t / 4;
        all.add(() -> RaceSuite.count(ledger, who, stream, 10));
      }
      for (Future<Integer> count : threads.invokeAll(all)) {
        count.get();
      }
      try (LedgerReader reader = two.reader()) {
        RaceSuite.assertCounted(reader, "s0", 40);
        RaceSuite.assertCounted(reader, "s1", 40);
        assertThat(reader.digests())
            .isEqualTo(reader.rebuiltDigests(settings.projections(), settings.upcasters()));
        assertWhole(reader);
      }
      // either signs what both wrote
      assertThat(one.checkpoint().size()).isEqualTo(81);
      assertThat(two.checkpoint()).isEqualTo(one.checkpoint());
    }
  }

  @Test
  void aServerThatIsCutOffTimeAndAgainLosesNothing() throws Exception {
    LedgerSettings settings = settings();
    try (Ledger one = create(settings);
        Ledger two = Ledger.open(settings);
        ExecutorService threads = Executors.newFixedThreadPool(5)) {
      AtomicBoolean done = new AtomicBoolean();
      Future<Integer> killer = threads.submit(() -> kill(settings.place(), done));
      List<Future<Integer>> all = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        Ledger ledger = t % 2 == 0 ? one : two;
        String who = "who" + t;
        all.add(threads.submit(() -> persistent(ledger, who, 40)));
      }
      int unknown = 0;
      for (Future<Integer> one4 : all) {
        unknown += one4.get();
      }
      done.set(true);
      assertThat(killer.get()).as("connections cut").isPositive();
      assertThat(unknown).as("answers lost").isPositive();
      try (LedgerReader reader = LedgerReader.open(settings.place())) {
        assertThat(reader.size()).isEqualTo(1 + 4 * 40);
        assertWhole(reader);
      }
    }
  }

  /** Asks until there is an answer; how often there was none. */
  private static int persistent(Ledger ledger, String who, int commands) throws Exception {
    int unknown = 0;
    for (int i = 0; i < commands; i++) {
      for (boolean answered = false; !answered; ) {
        try {
          accepted(ledger.append(command(who + "-" + i, "s" + i % 3, "{\"n\":" + i + "}")));
          answered = true;
        } catch (IntakeStopped e) {
          assertThat(e.why()).isEqualTo(IntakeStopped.Why.UNREACHABLE);
          unknown++;
        }
      }
    }
    return unknown;
  }

  private static int kill(LedgerPlace place, AtomicBoolean done) throws Exception {
    int cut = 0;
    try (Connection connection = DriverManager.getConnection(((LedgerPlace.Database) place).url());
        Statement sql = connection.createStatement()) {
      while (!done.get()) {
        try (var rows =
            sql.executeQuery(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <>"
                    + " pg_backend_pid() AND datname = current_database()"
                    + " ORDER BY random() LIMIT 1")) {
          while (rows.next()) {
            cut++;
          }
        }
        Thread.sleep(30);
      }
    }
    return cut;
  }

  /** A place whose writers wait half a second for a lock. */
  private LedgerSettings impatient() throws Exception {
    String url = ((LedgerPlace.Database) place()).url();
    return settings().withPlace(LedgerPlace.Database.of(url + "&options=-c%20lock_timeout=500ms"));
  }

  @Test
  void aRebuildBesideAReaderSaysWhoReads() throws Exception {
    LedgerSettings settings = impatient();
    try (Ledger ledger = create(settings)) {
      accepted(ledger.append(command("c-1", "s", "{}")));
      try (LedgerReader reader = LedgerReader.open(settings.place())) {
        assertThat(reader.stream("s", 0, 1)).hasSize(1);
        assertThatExceptionOfType(IntakeStopped.class)
            .isThrownBy(ledger::rebuild)
            .withMessageContaining("\"coplanar ledger, reading\" of postgres")
            .withMessageContaining("let it end, or end it")
            .withMessageNotContaining("reached");
        // nothing is lost, and intake goes on
        accepted(ledger.append(command("c-2", "s", "{}")));
      }
      ledger.rebuild();
      try (LedgerReader reader = ledger.reader()) {
        assertThat(reader.stream("s", 0, 10)).hasSize(2);
        assertThat(reader.digests()).isEqualTo(reader.rebuiltDigests(List.of(), upcasters()));
      }
    }
  }

  private static Upcasters upcasters() {
    return Upcasters.of(List.of());
  }

  @Test
  void aServerThatHoldsTheTurnIsNamedAndAfterItTheSameCommandIsTaken() throws Exception {
    LedgerSettings settings = impatient();
    try (Ledger ledger = create(settings);
        Connection other =
            DriverManager.getConnection(((LedgerPlace.Database) settings.place()).url());
        Statement sql = other.createStatement()) {
      other.setAutoCommit(false);
      sql.execute("SET application_name = 'a server that hangs'");
      sql.execute("SELECT pg_advisory_xact_lock('entry'::regclass::oid::bigint)");
      assertThatExceptionOfType(IntakeStopped.class)
          .isThrownBy(() -> ledger.append(command("c-1", "s", "{}")))
          .withMessageContaining("\"a server that hangs\"");
      other.rollback();
      assertThat(accepted(ledger.append(command("c-1", "s", "{}"))).repeated()).isFalse();
    }
  }

  @Test
  void afterAnErasureAWriterStillDoesNotWaitForEver() throws Exception {
    LedgerSettings settings = impatient();
    try (Ledger ledger = create(settings)) {
      assertThat(ledger.erase(connection -> connection)).isTrue();
      String patience =
          ledger.beside(
              connection -> {
                try (Statement show = connection.createStatement();
                    var row = show.executeQuery("SHOW lock_timeout")) {
                  row.next();
                  return row.getString(1);
                }
              });
      assertThat(patience).isEqualTo("500ms");
    }
  }

  @Test
  void aServerWithTheOldKeyStops() throws Exception {
    LedgerSettings settings = settings();
    SigningKey next = key();
    try (Ledger one = create(settings);
        Ledger two = Ledger.open(settings)) {
      accepted(two.append(command("c-1", "s", "{}")));
      one.rotateKey(next, "p", "w", "yearly");
      assertThatExceptionOfType(IntakeStopped.class)
          .isThrownBy(() -> two.append(command("c-2", "s", "{}")))
          .satisfies(e -> assertThat(e.why()).isEqualTo(IntakeStopped.Why.KEY_REPLACED));
      accepted(one.append(command("c-2", "s", "{}")));
    }
  }

  @Test
  void aServerThatDerivesSomethingElseIsRefusedWhileOthersWork() throws Exception {
    LedgerSettings settings = settings();
    LedgerSettings more = settings.withProjections(List.of(new StageCount(1)));
    try (Ledger one = create(settings)) {
      accepted(one.append(command("c-1", "s", "{}")));
      assertThatExceptionOfType(InputFault.class)
          .isThrownBy(() -> Ledger.open(more))
          .withMessageContaining("stage_count");
    }
    try (Ledger alone = Ledger.open(more);
        LedgerReader reader = alone.reader()) {
      assertThat(reader.digests()).containsKey("stage_count");
    }
  }
}
