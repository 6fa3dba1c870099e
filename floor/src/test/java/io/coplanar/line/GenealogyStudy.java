// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import static io.coplanar.line.LineSpeed.say;
import static io.coplanar.line.LineSpeed.since;

import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.Projection;
import io.coplanar.ledger.TestPostgres;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.LineTables;
import io.coplanar.line.store.Recall;
import io.coplanar.line.store.Trace;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What the log of a plant takes to be derived anew, and to be searched. */
final class GenealogyStudy {
  private static final Instant BEGIN = Instant.parse("2026-11-24T06:00:00Z");
  private static final int ROUNDS = 5;

  private GenealogyStudy() {}

  /** A clock that moves on by 10 ms each time somebody looks. */
  private static final class Ticking extends Clock {
    private final AtomicLong looks = new AtomicLong();

    @Override
    public Instant instant() {
      return BEGIN.plusMillis(10 * looks.incrementAndGet());
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private static LedgerSettings settings(LedgerPlace place, SigningKey key) {
    return LedgerSettings.of(place, key)
        .withProjections(List.of(new LineTables()))
        .withClock(new Ticking())
        .withBlobs(hash -> true);
  }

  static void log(List<String> args) throws Exception {
    Path folder = Path.of(args.getFirst());
    SigningKey key = SigningKey.generate("coplanar/study");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("key"), key.encode());
    // what is measured comes later: no sync for each commit
    LedgerPlace place = new LedgerPlace.Folder(folder.resolve("data"), false);
    try (Ledger ledger = Ledger.create(settings(place, key), "study", "here")) {
      write(ledger, Integer.parseInt(args.get(1)));
      edges(ledger);
    }
  }

  private static void write(Ledger ledger, int fixtures) throws Exception {
    PlantLog log = new PlantLog();
    long start = System.nanoTime();
    log.append(ledger, fixtures);
    double seconds = since(start);
    try (LedgerReader reader = ledger.reader()) {
      say(
          "%,d connectors, %d entries a fixture; %,d entries appended in %.1f s, %,.0f a second",
          fixtures * PlantLog.CONNECTORS,
          log.entriesAFixture(),
          reader.size(),
          seconds,
          reader.size() / seconds);
    }
  }

  private static void edges(Ledger ledger) throws Exception {
    try (LedgerReader reader = ledger.reader();
        Statement select = reader.connection().createStatement();
        ResultSet row = select.executeQuery("SELECT count(*) FROM line_edge")) {
      row.next();
      say("%,d edges", row.getLong(1));
    }
  }

  private static Ledger open(Path folder) throws Exception {
    SigningKey key = SigningKey.parse(Files.readString(folder.resolve("key")));
    return Ledger.open(settings(new LedgerPlace.Folder(folder.resolve("data"), false), key));
  }

  static void rebuild(List<String> args) throws Exception {
    try (Ledger ledger = open(Path.of(args.getFirst()))) {
      rebuild(ledger, "SQLite");
    }
  }

  private static void rebuild(Ledger ledger, String name) throws Exception {
    Map<String, String> before;
    long size;
    try (LedgerReader reader = ledger.reader()) {
      before = reader.digests();
      size = reader.size();
    }
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      ledger.rebuild();
      double seconds = since(start);
      double own = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
      say(
          "%s: everything derived anew from %,d entries in %.1f s, %,.0f a second; %.1f s of the"
              + " thread's own",
          name, size, seconds, size / seconds, own);
    }
    try (LedgerReader reader = ledger.reader()) {
      say("the same digests: %s", reader.digests().equals(before));
    }
  }

  static void postgres(List<String> args) throws Exception {
    LedgerPlace place = LedgerPlace.Database.of(TestPostgres.freshDatabase());
    SigningKey key = SigningKey.generate("coplanar/study");
    try (Ledger ledger = Ledger.create(settings(place, key), "study", "here")) {
      write(ledger, Integer.parseInt(args.getFirst()));
      edges(ledger);
      rebuild(ledger, "PostgreSQL");
    }
  }

  static void recall(List<String> args) throws Exception {
    String database = args.getFirst();
    int fixtures = Integer.parseInt(args.get(1));
    LedgerPlace place =
        database.equals("sqlite")
            ? new LedgerPlace.Folder(Files.createTempDirectory("coplanar-recall").resolve("data"))
            : LedgerPlace.Database.of(TestPostgres.freshDatabase());
    SigningKey key = SigningKey.generate("coplanar/study");
    try (Ledger ledger = Ledger.create(settings(place, key), "study", "here")) {
      fill(ledger, fixtures);
      edges(ledger);
      settle(place);
      search(ledger, database, BEGIN.plusSeconds(30L * fixtures));
    }
  }

  /** What PostgreSQL does by itself within minutes of a load: statistics, and pages to disk. */
  private static void settle(LedgerPlace place) throws Exception {
    if (place instanceof LedgerPlace.Database database) {
      try (Connection connection = DriverManager.getConnection(database.url());
          Statement vacuum = connection.createStatement()) {
        vacuum.execute("VACUUM (ANALYZE) line_edge, line_unit");
        vacuum.execute("CHECKPOINT");
      }
    }
  }

  /** Lets the line's tables take in a plant's entries, which the log itself need not hold. */
  private static void fill(Ledger ledger, int fixtures) throws Exception {
    PlantLog log = new PlantLog();
    long start = System.nanoTime();
    long[] entries = {0};
    ledger.beside(
        connection -> {
          Projection.Group group = new LineTables().begin(connection);
          // a fixture a minute
          log.entries(
              fixtures,
              number -> BEGIN.plusSeconds(60L * number),
              entry -> {
                entries[0]++;
                group.add(entry);
              });
          group.finish();
          return entries[0];
        });
    say("%,d entries of %,d fixtures in %.1f s", entries[0], fixtures, since(start));
  }

  private static void search(Ledger ledger, String name, Instant middle) throws Exception {
    recall(ledger, name, "lot/epoxy-resin/R-1", Instant.EPOCH);
    recall(ledger, name, "lot/epoxy-hardener/good", middle);
    recall(ledger, name, "tool/cure-oven-good:P1", middle);
    recall(ledger, name, "person/anna-3", Instant.EPOCH);
    recall(ledger, name, "lot/film-diamond-1/good", Instant.EPOCH);
    trace(ledger, name, "unit/Q-3-55");
  }

  private static void recall(Ledger ledger, String name, String root, Instant after)
      throws Exception {
    double worst = 0;
    double first = 0;
    Recall found = null;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      try (LedgerReader reader = ledger.reader()) {
        found = new LineReader(reader).recall(root, after, Trace.Bounds.USUAL);
      }
      double seconds = since(start);
      first = round == 0 ? seconds : first;
      worst = Math.max(worst, seconds);
    }
    say(
        "%s: recall of %s: %,d connectors and where they are, first %.3f s, slowest of %d %.3f s%s",
        name,
        root,
        found == null ? 0 : found.units().size(),
        first,
        ROUNDS,
        worst,
        found != null && found.cut() ? ", CUT" : "");
  }

  private static void trace(Ledger ledger, String name, String node) throws Exception {
    long start = System.nanoTime();
    try (LedgerReader reader = ledger.reader()) {
      Trace found = new LineReader(reader).trace(node, Trace.Direction.UP, Trace.Bounds.USUAL);
      say("%s: %s came of %d things, %.3f s", name, node, found.links().size(), since(start));
    }
  }
}
