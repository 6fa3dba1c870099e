// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import io.coplanar.connector.CableType;
import io.coplanar.connector.FiberPlan;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.simulate.FerruleSimulator;
import io.coplanar.simulate.FerruleSpec;
import io.coplanar.surface.SurfaceFormats;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * People at their benches over HTTP, each with a token of his own: every five seconds an attempt,
 * one of fifty with a height map of one megapixel, never seen before, whose verdict is computed.
 * What counts is the time from sending the request until the answer is there, which is on disk; the
 * upload of a map is told apart. Server and clients share one process and its cores.
 *
 * <p>{@code verification/run io.coplanar.web.OperatorHttpStudy sqlite|postgres [SECONDS [PEOPLE]]}
 */
public final class OperatorHttpStudy {
  private static final double EVERY_S = 5;
  private static final int ONE_IN = 50;
  private static final String POLARITY = rows();

  /** What one answer took. */
  private record Took(String what, double ms) {}

  private final StudyShop shop;
  private final int operators;
  private final double seconds;
  private final byte[] scan;
  private final ConcurrentLinkedQueue<Took> took = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();

  private OperatorHttpStudy(StudyShop shop, int operators, double seconds, byte[] scan) {
    this.shop = shop;
    this.operators = operators;
    this.seconds = seconds;
    this.scan = scan;
  }

  public static void main(String[] args) throws Exception {
    String database = args[0];
    double seconds = args.length > 1 ? Double.parseDouble(args[1]) : 300;
    int operators = args.length > 2 ? Integer.parseInt(args[2]) : 200;
    Path folder = Files.createTempDirectory("coplanar-operators");
    if (database.equals("sqlite")) {
      run(database, new LedgerPlace.Folder(folder.resolve("data")), folder, operators, seconds);
      return;
    }
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start()) {
      LedgerPlace place = LedgerPlace.Database.of(server.getJdbcUrl("postgres", "postgres"));
      run(database, place, folder, operators, seconds);
    }
  }

  private static void run(
      String database, LedgerPlace place, Path folder, int operators, double seconds)
      throws Exception {
    Path file = folder.resolve("scan.gsf");
    SurfaceFormats.write(FerruleSimulator.simulate(FerruleSpec.good12(), 1).map(), file);
    try (StudyShop shop = new StudyShop(folder, place)) {
      OperatorHttpStudy study =
          new OperatorHttpStudy(shop, operators, seconds, Files.readAllBytes(file));
      study.work();
      study.tell(database);
    }
  }

  private void work() throws Exception {
    List<StudyCalls> people = new ArrayList<>();
    for (int i = 0; i < operators; i++) {
      people.add(shop.operator(i));
    }
    shop.furnish(people.getFirst(), operators);
    long begin = System.nanoTime() + 2_000_000_000L;
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < operators; i++) {
      Operator operator = new Operator(this, people.get(i), i);
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      operator.work(begin);
                    } catch (Throwable e) {
                      failures.add(e);
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** One of them. */
  private static final class Operator {
    private final OperatorHttpStudy study;
    private final StudyCalls calls;
    private final int number;
    private final int bench;
    private int cables;

    Operator(OperatorHttpStudy study, StudyCalls calls, int number) {
      this.study = study;
      this.calls = calls;
      this.number = number;
      this.bench = number / StudyShop.BENCH;
    }

    /** What a body is made of when its turn has come. */
    private interface Making {
      String json() throws Exception;
    }

    private record Turn(String path, Making body, boolean accepted) {}

    void work(long begin) throws Exception {
      List<Turn> turns = List.of();
      int next = 0;
      long each = (long) (EVERY_S * 1e9);
      long at = begin + each * number / study.operators;
      for (int n = 0; (at - begin) / 1e9 < study.seconds; n++, at += each) {
        long wait = at - System.nanoTime();
        if (wait > 0) {
          Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
        }
        if ((n + number) % ONE_IN == ONE_IN - 1) {
          scan(n);
          continue;
        }
        if (next == turns.size()) {
          turns = cable();
          next = 0;
        }
        Turn turn = turns.get(next++);
        timed(turn.accepted() ? "passed" : "refused", turn);
      }
    }

    private void timed(String what, Turn turn) throws Exception {
      String json = turn.body().json();
      long start = System.nanoTime();
      boolean accepted = calls.ask(turn.path(), json);
      study.took(what, start);
      if (accepted != turn.accepted()) {
        throw new AssertionError(turn.path() + " " + json + ": " + accepted);
      }
    }

    /** A cable with four connectors, from its start to the labels; now and then out of order. */
    private List<Turn> cable() {
      String cable = "K" + number + "-" + cables++;
      List<String> serials = List.of(cable + ".1", cable + ".2", cable + ".3", cable + ".4");
      List<Turn> all = new ArrayList<>();
      all.add(start(cable, serials, "study-work"));
      all.add(
          turn(
              "cables/" + cable,
              "{'step':'strip','values':{'aramid_length':{'value':9,'unit':'mm'}},"
                  + tool("JS")
                  + "}",
              true));
      for (String serial : serials) {
        String on = "connectors/" + serial;
        String label = "{'step':'label'," + tool("LP") + "}";
        all.add(turn(on, label, false));
        all.add(turn(on, "{'step':'fill','lots':{'ferrule':'FE-1','epoxy-resin':'R-1'}}", true));
        all.add(turn(on, "{'step':'polarity'," + tool("FT") + "}", false));
        all.add(new Turn(on + "/attempts", () -> polarity(serial), true));
        all.add(turn(on, label, true));
      }
      return all;
    }

    private static Turn start(String cable, List<String> serials, String recipe) {
      String json =
          "{'cable':'%s','lot':'L-1','serials':['%s'],'recipe':'%s','revision':1}"
              .formatted(cable, String.join("','", serials), recipe);
      return new Turn("cables", () -> json, true);
    }

    private static Turn turn(String on, String json, boolean accepted) {
      return new Turn(on + "/attempts", () -> json, accepted);
    }

    private String tool(String kind) {
      return "'tools':[{'tool':'" + kind + "-" + bench + "'}]";
    }

    private String polarity(String serial) throws Exception {
      String sha256 = calls.put((POLARITY + "# " + serial + "\n").getBytes(StandardCharsets.UTF_8));
      Instant now = Instant.now();
      return "{'step':'polarity',"
          + tool("FT")
          + ","
          + evidence(sha256, "polarity", "FT", now, serial)
          + "}";
    }

    private String evidence(String sha256, String of, String kind, Instant from, String serial) {
      return "'evidence':[{'sha256':'%s','of':'%s','instrument':'%s','captured_from':'%s',"
              .formatted(sha256, of, kind + "-" + bench, from)
          + "'captured_to':'%s','serials':['%s']}]".formatted(Instant.now(), serial);
    }

    private void scan(int n) throws Exception {
      String serial = "G" + number + "-" + n;
      calls.must("cables", start("C" + serial, List.of(serial), "study-scan").body().json());
      Instant from = Instant.now();
      byte[] map = study.map(number, n);
      long start = System.nanoTime();
      String sha256 = calls.put(map);
      study.took("a map stored", start);
      timed(
          "with a map",
          turn(
              "connectors/" + serial,
              "{'step':'geometry',"
                  + tool("IF")
                  + ","
                  + evidence(sha256, "geometry", "IF", from, serial)
                  + "}",
              true));
    }
  }

  /** A map that nobody has seen: the one there is, its last point a trifle higher. */
  private byte[] map(int number, int n) {
    byte[] map = scan.clone();
    ByteBuffer last = ByteBuffer.wrap(map).order(ByteOrder.LITTLE_ENDIAN);
    int at = map.length - Float.BYTES;
    last.putInt(at, last.getInt(at) ^ (number << 8 | n & 0xff));
    return map;
  }

  private void took(String what, long start) {
    took.add(new Took(what, (System.nanoTime() - start) / 1e6));
  }

  private void tell(String database) throws Exception {
    failures.forEach(Throwable::printStackTrace);
    System.out.printf(
        Locale.ROOT,
        "%s, %d people for %.0f s: %d failures, %d entries%n",
        database,
        operators,
        seconds,
        failures.size(),
        shop.entries());
    tell("all attempts", took.stream().filter(t -> !t.what().equals("a map stored")).toList());
    for (String what : List.of("passed", "refused", "with a map", "a map stored")) {
      tell(what, took.stream().filter(t -> t.what().equals(what)).toList());
    }
  }

  private static void tell(String what, List<Took> some) {
    double[] ms = some.stream().mapToDouble(Took::ms).sorted().toArray();
    if (ms.length > 0) {
      System.out.printf(
          Locale.ROOT,
          "%-14s %6d: median %6.1f ms, 99 %% %6.1f ms, slowest %6.1f ms%n",
          what,
          ms.length,
          at(ms, 0.5),
          at(ms, 0.99),
          ms[ms.length - 1]);
    }
  }

  private static double at(double[] sorted, double part) {
    return sorted[Math.min(sorted.length - 1, (int) Math.ceil(part * sorted.length) - 1)];
  }

  private static String rows() {
    StringBuilder rows = new StringBuilder("near,far\n");
    for (int n = 1; n <= 12; n++) {
      rows.append(n).append(',').append(CableType.B.far(FiberPlan.TWELVE, n).orElseThrow());
      rows.append('\n');
    }
    return rows.toString();
  }
}
