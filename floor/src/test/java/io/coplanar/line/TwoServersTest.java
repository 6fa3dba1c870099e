// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.audit.Audit;
import io.coplanar.audit.Trust;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.TestPostgres;
import io.coplanar.ledger.entry.Upcasters;
import io.coplanar.ledger.proof.ChildJvm;
import io.coplanar.line.event.Refusal;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.LineTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers of one line on one PostgreSQL, each with what it has kept in memory. */
class TwoServersTest {
  private static final int ROUNDS = 8;

  @TempDir private Path folder;
  private String url;
  private Bench one;
  private Bench two;

  @BeforeEach
  void open() throws Exception {
    url = TestPostgres.freshDatabase();
    one = new Bench(folder, LedgerPlace.Database.of(url));
    one.furnish("S-1", "S-2");
    two = one.another();
  }

  @AfterEach
  void close() throws Exception {
    try (LedgerReader reader = one.reader()) {
      assertThat(reader.rebuiltDigests(List.of(new LineTables()), Upcasters.of(List.of())))
          .isEqualTo(reader.digests());
    }
    two.close();
    one.close();
    assertThat(Audit.database(url, folder.resolve("blobs"), Trust.NONE, n -> {}).isIntact())
        .isTrue();
  }

  private List<Answer> together(LineCommand first, LineCommand second) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(2);
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      Future<Answer> a = pool.submit(() -> asked(one, first, barrier));
      Future<Answer> b = pool.submit(() -> asked(two, second, barrier));
      return List.of(a.get(), b.get());
    }
  }

  private static Answer asked(Bench bench, LineCommand command, CyclicBarrier barrier)
      throws Exception {
    barrier.await();
    return bench.ask("anna", command);
  }

  private static void assertOnce(List<Answer> answers, String code) {
    assertThat(answers).filteredOn(Answer::accepted).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> !answer.accepted())
        .singleElement()
        .satisfies(
            answer ->
                assertThat(answer.refusals()).extracting(Refusal::code).containsExactly(code));
  }

  private void cable(int round, String... serials) throws Exception {
    one.must(
        "anna", new LineCommand.StartCable("K-1" + round, "L-1", List.of(serials), "short", 1));
  }

  @Test
  void twoStationsOnOneSerialPassItOnce() throws Exception {
    one.mix("M-1", 5000);
    two.wall.follow(one.wall);
    for (int round = 0; round < ROUNDS; round++) {
      String serial = "A-" + round;
      cable(round, serial);
      assertOnce(together(Bench.fill(serial, "M-1"), Bench.fill(serial, "M-1")), "ORDER");
    }
  }

  @Test
  void theLastOfAMixIsDrawnOnce() throws Exception {
    // 110 mg: enough for one connector, not for two
    for (int round = 0; round < ROUNDS; round++) {
      String mix = "M-" + round;
      cable(round, "A-" + round, "B-" + round);
      one.mix(mix, 100);
      two.wall.follow(one.wall);
      assertOnce(
          together(Bench.fill("A-" + round, mix), Bench.fill("B-" + round, mix)), "LOT_SHORT");
    }
  }

  @Test
  void aServerThatIsKilledTakesNothingWithIt() throws Exception {
    Path said = folder.resolve("said");
    Process killed =
        ChildJvm.of(
                folder,
                LineWorker.class,
                folder.toString(),
                url,
                one.key().encode(),
                one.wall.shown.toString(),
                said.toString())
            .start();
    int done = 0;
    long until = System.nanoTime() + 20_000_000_000L;
    while (lines(said).size() < 20) {
      assertThat(System.nanoTime()).as("%s", errors()).isLessThan(until);
      start(done++);
    }
    killed.destroyForcibly().waitFor();
    int before = done;
    while (done < before + 20) {
      start(done++);
    }
    try (LedgerReader reader = two.reader()) {
      LineReader line = new LineReader(reader);
      for (String cable : lines(said)) {
        assertThat(line.unit(cable + ".a")).as(cable).isNotNull();
        assertThat(line.unit(cable + ".b")).as(cable).isNotNull();
      }
      for (int i = 0; i < done; i++) {
        assertThat(line.unit("X-" + i)).isNotNull();
      }
    }
  }

  private void start(int i) throws Exception {
    one.must("anna", new LineCommand.StartCable("X-" + i, "L-1", List.of("X-" + i), "short", 1));
  }

  private String errors() throws Exception {
    return Files.readString(folder.resolve("errors"));
  }

  /** Whole lines: the last may have been cut off. */
  private static List<String> lines(Path file) throws Exception {
    if (!Files.exists(file)) {
      return List.of();
    }
    String text = Files.readString(file);
    return new ArrayList<>(text.substring(0, text.lastIndexOf('\n') + 1).lines().toList());
  }
}
