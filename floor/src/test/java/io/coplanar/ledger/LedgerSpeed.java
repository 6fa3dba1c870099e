// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import io.coplanar.ledger.entry.EntryCodec;
import io.coplanar.ledger.note.SigningKey;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * How many durable commits a second the ledger makes, beside what the databases do bare, in one run
 * on one disk. A round runs each side for some seconds; the median of the rounds counts.
 *
 * <p>Arguments: a folder on the disk in question, seconds for each side of a round, rounds, and
 * optionally a regular expression of the sides to run. The PostgreSQL is the tests' own, with its
 * sync on.
 */
public final class LedgerSpeed {
  private static final int MANY = 32;

  /** Commits before the clock starts: every side's log has stopped growing by then. */
  private static final int WARM = 3200;

  private static final String BEGINNING = "{\"step\":\"epoxy-cure\",\"value\":";
  private static final String ENDING = ",\"operator_note\":\"" + "x".repeat(230) + "\"}";

  private LedgerSpeed() {}

  /** Makes one durable commit. */
  interface Side extends AutoCloseable {
    void commit(int thread, long n) throws Exception;

    @Override
    default void close() throws Exception {}
  }

  /** Opens a side in an empty folder. */
  interface Opening {
    Side open(Path folder) throws Exception;
  }

  private record Contest(String name, int threads, Opening opening, List<Double> rates) {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    double seconds = Double.parseDouble(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    Files.createDirectories(folder);
    List<Contest> contests = new ArrayList<>();
    contests.add(contest("SQLite bare, 1 writer", 1, LedgerSpeed::bareSqlite));
    contests.add(contest("ledger on SQLite, 1 writer", 1, f -> ledger(new LedgerPlace.Folder(f))));
    contests.add(
        contest("ledger on SQLite, 32 writers", MANY, f -> ledger(new LedgerPlace.Folder(f))));
    contests.add(contest("PostgreSQL bare, 1 writer", 1, f -> barePostgres()));
    contests.add(
        contest(
            "ledger on PostgreSQL, 1 writer",
            1,
            f -> ledger(LedgerPlace.Database.of(TestPostgres.freshDatabase()))));
    contests.add(
        contest(
            "ledger on PostgreSQL, 32 writers",
            MANY,
            f -> ledger(LedgerPlace.Database.of(TestPostgres.freshDatabase()))));
    contests.removeIf(c -> arguments.length > 3 && !c.name().matches(arguments[3]));
    System.out.printf(Locale.ROOT, "a sync of 4 KiB takes %.3f ms%n", syncMs(folder));
    System.out.printf(Locale.ROOT, "a leaf has %d bytes%n", leaf(0).length);
    for (int round = -1; round < rounds; round++) {
      for (Contest contest : contests) {
        Path own = Files.createTempDirectory(folder, "speed");
        double rate = rate(contest, own, round < 0 ? Math.min(seconds, 2) : seconds);
        if (round >= 0) {
          contest.rates().add(rate);
        }
        delete(own);
      }
    }
    for (Contest contest : contests) {
      System.out.printf(
          Locale.ROOT,
          "%-34s %8.0f /s   (%s)%n",
          contest.name(),
          median(contest.rates()),
          String.join(
              " ",
              contest.rates().stream().map(r -> String.format(Locale.ROOT, "%.0f", r)).toList()));
    }
  }

  private static Contest contest(String name, int threads, Opening opening) {
    return new Contest(name, threads, opening, new ArrayList<>());
  }

  private static double median(List<Double> rates) {
    double[] sorted = rates.stream().mapToDouble(r -> r).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  private static double rate(Contest contest, Path folder, double seconds) throws Exception {
    try (Side side = contest.opening().open(folder)) {
      // a log that still grows costs a sync of the file system's own log each time
      inParallel(
          contest.threads(),
          t -> {
            for (long n = 0; n < WARM / contest.threads(); n++) {
              side.commit(t, n);
            }
          });
      long begin = System.nanoTime();
      long end = begin + (long) (seconds * 1e9);
      AtomicLong commits = new AtomicLong();
      inParallel(
          contest.threads(),
          t -> {
            for (long n = WARM; System.nanoTime() < end; n++) {
              side.commit(t, n);
              commits.incrementAndGet();
            }
          });
      return commits.get() / ((System.nanoTime() - begin) / 1e9);
    }
  }

  private interface Work {
    void run(int thread) throws Exception;
  }

  private static void inParallel(int count, Work work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      List<Callable<Boolean>> all = new ArrayList<>();
      for (int t = 0; t < count; t++) {
        int thread = t;
        all.add(
            () -> {
              work.run(thread);
              return true;
            });
      }
      for (Future<Boolean> one : threads.invokeAll(all)) {
        one.get();
      }
    }
  }

  /** 600 bytes, as an entry of the line has. */
  private static Command command(int thread, long n) {
    // the client's own work is not measured: a formatted text takes as long as a bare insert
    String payload = BEGINNING + n + ENDING;
    return new Command(
        thread + "-" + (1_000_000_000_000L + n),
        "person-7d1f0c9a3b5e4f6d",
        "bench-3",
        null,
        null,
        List.of(),
        List.of(
            new Draft(
                "connector/" + (thread * 100 + n % 100),
                "stage-completed",
                "coplanar/stage/1",
                payload)));
  }

  private static byte[] leaf(long n) {
    Command command = command(0, n);
    return EntryCodec.encode(command, 0, n, n + 1, Instant.parse("2026-11-24T10:00:00.123Z"), 0);
  }

  private static Side ledger(LedgerPlace place) throws Exception {
    LedgerSettings settings = LedgerSettings.of(place, SigningKey.generate("coplanar/speed"));
    Ledger ledger = Ledger.create(settings, "speed", "here");
    return new Side() {
      @Override
      public void commit(int thread, long n) throws Exception {
        if (!(ledger.append(command(thread, n)) instanceof Outcome.Accepted)) {
          throw new IllegalStateException("not accepted");
        }
      }

      @Override
      public void close() {
        ledger.close();
      }
    };
  }

  private static Side bareSqlite(Path folder) throws Exception {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    Connection connection = config.createConnection("jdbc:sqlite:" + folder.resolve("bare.sqlite"));
    try (Statement sql = connection.createStatement()) {
      sql.execute("CREATE TABLE entry (seq INTEGER PRIMARY KEY, leaf BLOB NOT NULL)");
    }
    return bare(connection);
  }

  private static Side barePostgres() throws Exception {
    Connection connection = DriverManager.getConnection(TestPostgres.freshDatabase());
    try (Statement sql = connection.createStatement()) {
      sql.execute("CREATE TABLE entry (seq BIGINT PRIMARY KEY, leaf BYTEA NOT NULL)");
    }
    return bare(connection);
  }

  private static Side bare(Connection connection) throws Exception {
    byte[] leaf = leaf(1_000);
    PreparedStatement insert =
        connection.prepareStatement("INSERT INTO entry (seq, leaf) VALUES (?, ?)");
    return new Side() {
      @Override
      public void commit(int thread, long n) throws Exception {
        insert.setLong(1, n);
        insert.setBytes(2, leaf);
        insert.executeUpdate();
      }

      @Override
      public void close() throws Exception {
        connection.close();
      }
    };
  }

  /** What a write-ahead log costs that is written over: the file does not grow. */
  private static double syncMs(Path folder) throws Exception {
    Path file = Files.createTempFile(folder, "sync", "");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      double[] ms = new double[400];
      byte[] page = new byte[4096];
      channel.write(ByteBuffer.wrap(new byte[ms.length * page.length]));
      channel.force(true);
      for (int i = 0; i < ms.length; i++) {
        Arrays.fill(page, (byte) i);
        long begin = System.nanoTime();
        channel.write(ByteBuffer.wrap(page), (long) i * page.length);
        channel.force(false);
        ms[i] = (System.nanoTime() - begin) / 1e6;
      }
      Arrays.sort(ms);
      return ms[ms.length / 2];
    } finally {
      Files.delete(file);
    }
  }

  private static void delete(Path folder) throws Exception {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
