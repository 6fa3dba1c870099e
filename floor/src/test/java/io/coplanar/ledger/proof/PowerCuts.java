// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Cuts the power at many moments of one traced run, and looks each time at what is left. */
final class PowerCuts implements AutoCloseable {
  private final Trace trace;
  private final Path before;

  /** Where each cut's folder is made, and emptied again. */
  private final Path scratch;

  /**
   * @param before a copy of the folder as it was when the run began, all of it certain
   */
  PowerCuts(Trace trace, Path before) throws IOException {
    this.trace = trace;
    this.before = before;
    this.scratch = Folders.inMemory();
  }

  /**
   * What came of it.
   *
   * @param acknowledged over all cuts, how much had been acknowledged before
   * @param lost how much of that was gone
   * @param losing how many cuts lost something
   * @param examples a few of the losses
   * @param faults cuts after which the folder could not be opened or told something wrong
   */
  record Result(
      int cuts,
      long acknowledged,
      long lost,
      int losing,
      List<String> faults,
      List<String> examples) {
    Result {
      faults = List.copyOf(faults);
      examples = List.copyOf(examples);
    }

    static final Result NONE = new Result(0, 0, 0, 0, List.of(), List.of());

    Result plus(Result o) {
      return new Result(
          cuts + o.cuts,
          acknowledged + o.acknowledged,
          lost + o.lost,
          losing + o.losing,
          joined(faults, o.faults),
          joined(examples, o.examples));
    }

    private static List<String> joined(List<String> a, List<String> b) {
      return Stream.concat(a.stream(), b.stream()).toList();
    }

    @Override
    public String toString() {
      return String.format(
          "%,d cuts: %,d acknowledged, %,d lost in %,d cuts, %d faults",
          cuts, acknowledged, lost, losing, faults.size());
    }
  }

  /** Throws when the trace, replayed with nothing lost, is not what lies in the folder. */
  void requireComplete(Path after) throws IOException {
    DiskModel model = DiskModel.startingAs(before);
    trace.events().forEach(model::apply);
    new PowerCut(PowerCut.Mood.KEEPS_ALL, 0).leave(model, scratch);
    Map<String, byte[]> replayed = Folders.read(scratch);
    Map<String, byte[]> real = Folders.read(after);
    Folders.delete(scratch);
    if (!replayed.keySet().equals(real.keySet())) {
      throw new IllegalStateException(
          "the trace misses a call: files " + replayed.keySet() + ", not " + real.keySet());
    }
    for (Map.Entry<String, byte[]> file : real.entrySet()) {
      if (!file.getKey().endsWith("-shm")
          && !Arrays.equals(file.getValue(), replayed.get(file.getKey()))) {
        throw new IllegalStateException("the trace misses a write to " + file.getKey());
      }
    }
  }

  @Override
  public void close() throws IOException {
    Folders.delete(scratch);
  }

  /** Cuts at {@code count} moments. */
  Result cut(int count, Random random, Checker checker) throws IOException {
    return cut(count, random, checker, 0);
  }

  /** Cuts at {@code count} moments after the first {@code from} events. */
  Result cut(int count, Random random, Checker checker, int from) throws IOException {
    Result result = Result.NONE;
    DiskModel model = DiskModel.startingAs(before);
    int at = 0;
    for (int moment : moments(count, random, from)) {
      for (; at < moment; at++) {
        model.apply(trace.events().get(at));
      }
      result = result.plus(one(model, moment, PowerCut.random(random), checker));
    }
    return result;
  }

  private Result one(DiskModel model, int moment, PowerCut cut, Checker checker)
      throws IOException {
    cut.leave(model, scratch);
    List<String> notes = trace.notes(moment);
    List<String> faults = new ArrayList<>();
    List<String> lost = List.of();
    try {
      lost = checker.lost(scratch, notes);
    } catch (Exception | AssertionError e) {
      faults.add("cut after event " + moment + ", " + cut.mood() + ": " + e);
    }
    Folders.delete(scratch);
    List<String> examples =
        lost.stream()
            .limit(3)
            .map(l -> "cut after event " + moment + ", " + cut.mood() + ": lost " + l)
            .toList();
    return new Result(1, notes.size(), lost.size(), lost.isEmpty() ? 0 : 1, faults, examples);
  }

  /**
   * In ascending order. A third just after an acknowledgement, a third beside a sync or a change of
   * names, where mistakes are, and a third anywhere.
   */
  private int[] moments(int count, Random random, int first) {
    List<Integer> acknowledged = new ArrayList<>();
    List<Integer> structural = new ArrayList<>();
    for (int i = first; i < trace.events().size(); i++) {
      switch (trace.events().get(i).kind()) {
        case NOTE -> acknowledged.add(i + 1);
        case WRITE, OPENED -> {}
        default -> structural.add(i + 1);
      }
    }
    int[] moments = new int[count];
    for (int i = 0; i < count; i++) {
      List<Integer> from = i % 3 == 0 ? acknowledged : structural;
      moments[i] =
          i % 3 == 2 || from.isEmpty()
              ? first + random.nextInt(trace.events().size() - first + 1)
              : from.get(random.nextInt(from.size()));
    }
    Arrays.sort(moments);
    return moments;
  }
}
