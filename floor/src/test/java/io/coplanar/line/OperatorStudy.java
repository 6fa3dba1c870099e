// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import static io.coplanar.line.LineSpeed.say;

import io.coplanar.connector.CableType;
import io.coplanar.connector.FiberPlan;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.gate.Attempt;
import io.coplanar.simulate.FerruleSimulator;
import io.coplanar.simulate.FerruleSpec;
import io.coplanar.surface.SurfaceFormats;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * People at their benches, each on a thread of his own: every five seconds a command, and in one of
 * fifty a height map of one megapixel, never seen before, whose verdict is computed. What counts is
 * the time from the question to the answer, which is on disk. A map is stored before its attempt,
 * as an upload is; storing is told apart. Ten people share a tool, all share the lots.
 */
final class OperatorStudy {
  private static final double EVERY_S = 5;
  private static final int ONE_IN = 50;
  private static final int BENCH = 10;
  private static final String POLARITY = rows();

  /** What one answer took. */
  private record Took(String what, double ms) {}

  private final StudyLine line;
  private final int operators;
  private final double seconds;
  private byte[] scan = {};
  private final ConcurrentLinkedQueue<Took> took = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();

  private OperatorStudy(StudyLine line, int operators, double seconds) {
    this.line = line;
    this.operators = operators;
    this.seconds = seconds;
  }

  static void run(List<String> args) throws Exception {
    Path folder = Files.createTempDirectory("coplanar-operators");
    try (StudyLine line = new StudyLine(folder, args.getFirst())) {
      OperatorStudy study =
          new OperatorStudy(line, Integer.parseInt(args.get(2)), Double.parseDouble(args.get(1)));
      study.furnish(folder);
      study.work();
      study.tell(args.getFirst());
    }
  }

  private void furnish(Path folder) throws Exception {
    line.recipe("study-work", "strip", "fill", "polarity", "label");
    line.recipe("study-scan", "geometry", "label");
    line.lot("cable", "L-1", LotEvent.Unit.PIECE, 10_000_000);
    line.lot("ferrule", "FE-1", LotEvent.Unit.PIECE, 10_000_000);
    line.lot("epoxy-resin", "R-1", LotEvent.Unit.MILLIGRAM, 10_000_000_000L);
    for (int bench = 0; bench <= operators / BENCH; bench++) {
      line.tool("JS-" + bench, "jacket-stripper");
      line.tool("FT-" + bench, "fiber-tester");
      line.tool("LP-" + bench, "label-printer");
      line.tool("IF-" + bench, "interferometer");
      line.must(
          "anna",
          new LineCommand.TakeReference(
              "IF-" + bench,
              line.put(("reference " + bench).getBytes(StandardCharsets.UTF_8)),
              null,
              Map.of("tilt_x_deg", 0.0, "tilt_y_deg", -8.0)));
    }
    Path file = folder.resolve("scan.gsf");
    SurfaceFormats.write(FerruleSimulator.simulate(FerruleSpec.good12(), 1).map(), file);
    scan = Files.readAllBytes(file);
  }

  private void work() throws InterruptedException {
    long begin = System.nanoTime() + 2_000_000_000L;
    List<Thread> people = new ArrayList<>();
    for (int i = 0; i < operators; i++) {
      int who = i;
      people.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      new Operator(this, who).work(begin);
                    } catch (Throwable e) {
                      failures.add(e);
                    }
                  }));
    }
    for (Thread person : people) {
      person.join();
    }
  }

  /** One of them. */
  private static final class Operator {
    private final OperatorStudy study;
    private final int number;
    private final String who;
    private final String bench;
    private int cables;

    Operator(OperatorStudy study, int number) {
      this.study = study;
      this.number = number;
      who = "operator-" + number;
      bench = "-" + number / BENCH;
    }

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
        LineCommand command = turn.making().command();
        long start = System.nanoTime();
        require(study.line.ask(who, command), turn.accepted());
        study.took(turn.accepted() ? "passed" : "refused", start);
      }
    }

    private interface Making {
      LineCommand command() throws Exception;
    }

    private record Turn(Making making, boolean accepted) {}

    private static void require(Answer answer, boolean accepted) {
      if (answer.accepted() != accepted) {
        throw new AssertionError(answer.refusals());
      }
    }

    /** A cable with four connectors, from its start to the labels; now and then out of order. */
    private List<Turn> cable() throws Exception {
      String cable = "K" + number + "-" + cables++;
      List<String> serials = List.of(cable + ".1", cable + ".2", cable + ".3", cable + ".4");
      List<Turn> all = new ArrayList<>();
      turn(all, true, new LineCommand.StartCable(cable, "L-1", serials, "study-work", 1));
      turn(all, true, attempt("cable/" + cable, "strip", Map.of(), tool("JS"), List.of()));
      Map<String, String> lots = Map.of("ferrule", "FE-1", "epoxy-resin", "R-1");
      for (String serial : serials) {
        String on = "unit/" + serial;
        turn(all, false, attempt(on, "label", Map.of(), tool("LP"), List.of()));
        turn(all, true, attempt(on, "fill", lots, List.of(), List.of()));
        turn(all, false, attempt(on, "polarity", Map.of(), tool("FT"), List.of()));
        all.add(new Turn(() -> polarity(serial), true));
        turn(all, true, attempt(on, "label", Map.of(), tool("LP"), List.of()));
      }
      return all;
    }

    private static void turn(List<Turn> all, boolean accepted, LineCommand command) {
      all.add(new Turn(() -> command, accepted));
    }

    private LineCommand polarity(String serial) throws Exception {
      String hash =
          study.line.put((POLARITY + "# " + serial + "\n").getBytes(StandardCharsets.UTF_8));
      Instant now = Instant.now();
      Evidence evidence =
          new Evidence(hash, "polarity", "FT" + bench, null, now, now, List.of(serial), null);
      return attempt("unit/" + serial, "polarity", Map.of(), tool("FT"), List.of(evidence));
    }

    private List<ToolUse> tool(String kind) {
      return List.of(new ToolUse(kind + bench, null));
    }

    private static LineCommand attempt(
        String on,
        String step,
        Map<String, String> lots,
        List<ToolUse> tools,
        List<Evidence> evidence) {
      Map<String, Double> values = step.equals("strip") ? Map.of("aramid_length", 9.0) : Map.of();
      return new LineCommand.AttemptStep(
          new Attempt(on, step, values, Map.of(), lots, tools, evidence));
    }

    private void scan(int n) throws Exception {
      String serial = "G" + number + "-" + n;
      study.line.must(
          who, new LineCommand.StartCable("C" + serial, "L-1", List.of(serial), "study-scan", 1));
      Instant from = Instant.now();
      byte[] map = study.map(number, n);
      long start = System.nanoTime();
      String hash = study.line.put(map);
      study.took("a map stored", start);
      Evidence evidence =
          new Evidence(
              hash, "geometry", "IF" + bench, null, from, Instant.now(), List.of(serial), null);
      LineCommand attempt =
          attempt("unit/" + serial, "geometry", Map.of(), tool("IF"), List.of(evidence));
      start = System.nanoTime();
      require(study.line.ask(who, attempt), true);
      study.took("with a map", start);
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

  private void tell(String database) {
    failures.forEach(Throwable::printStackTrace);
    say("%s, %d operators for %.0f s: %d failures", database, operators, seconds, failures.size());
    tell("all attempts", took.stream().filter(t -> !t.what().equals("a map stored")).toList());
    for (String what : List.of("passed", "refused", "with a map", "a map stored")) {
      tell(what, took.stream().filter(t -> t.what().equals(what)).toList());
    }
  }

  private static void tell(String what, List<Took> some) {
    double[] ms = some.stream().mapToDouble(Took::ms).sorted().toArray();
    if (ms.length > 0) {
      say(
          "%-14s %6d: median %6.1f ms, 99 %% %6.1f ms, slowest %6.1f ms",
          what, ms.length, at(ms, 0.5), at(ms, 0.99), ms[ms.length - 1]);
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
