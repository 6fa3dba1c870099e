// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.verdict;

import io.coplanar.connector.CableType;
import io.coplanar.connector.FiberPlan;
import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.VerdictRecord.Result;
import io.coplanar.line.event.VerdictRecord.Value;
import io.coplanar.mating.polarity.FiberMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * A measured map, {@code near,far}, against the one that should be. For the fibers' order {@code
 * near} is the fiber's number in the cable by its color, {@code far} its position in the ribbon.
 */
final class MapVerdict {
  private static final List<String> COLUMNS = List.of("near", "far");

  private MapVerdict() {}

  static Answer order(Question.FiberOrder q, String name, byte[] bytes) throws InputFault {
    List<Integer> held = q.plan().held();
    return compare(
        q.plan(), near -> held.contains(near) ? near : FiberMap.NONE, "TIA-598 order", name, bytes);
  }

  static Answer polarity(Question.Polarity q, String name, byte[] bytes) throws InputFault {
    CableType type = q.type();
    if (type == null) {
      return Answer.notJudged("polarity", "nobody said which cable type was ordered");
    }
    if (!type.definedFor(q.plan())) {
      return Answer.notJudged(
          "type " + type, "type " + type + " is not defined for " + q.plan().id() + " fibers");
    }
    return compare(
        q.plan(),
        near -> type.far(q.plan(), near).orElse(FiberMap.NONE),
        "type " + type,
        name,
        bytes);
  }

  private static Answer compare(
      FiberPlan plan, IntUnaryOperator expected, String basis, String name, byte[] bytes)
      throws InputFault {
    FiberMap should = FiberMap.of(plan.positions(), plan.positions(), expected);
    FiberMap is = read(plan, name, bytes);
    List<String> reasons = new ArrayList<>();
    boolean wrong = false;
    boolean missing = false;
    for (int near : should.differences(is)) {
      boolean unseen = is.far(near) == FiberMap.NONE;
      missing |= unseen;
      wrong |= !unseen;
      reasons.add(
          unseen
              ? "fiber " + near + " was not measured"
              : "fiber " + near + " comes out at " + is.far(near) + ", not at " + should.far(near));
    }
    List<Value> values = new ArrayList<>();
    is.entries().forEach((near, far) -> values.add(new Value("far", near, (double) far)));
    Result result = wrong ? Result.FAIL : missing ? Result.NOT_JUDGED : Result.PASS;
    return new Answer(result, false, basis, List.copyOf(reasons), List.copyOf(values));
  }

  private static FiberMap read(FiberPlan plan, String name, byte[] bytes) throws InputFault {
    CsvTable table = CsvTable.read(bytes, name, COLUMNS);
    int[] far = new int[plan.positions() + 1];
    Set<Integer> taken = new HashSet<>();
    for (CsvTable.Row row : table.rows()) {
      int near = table.count(row, 0, plan.positions());
      int at = table.count(row, 1, plan.positions());
      if (far[near] != FiberMap.NONE || !taken.add(at)) {
        throw table.fault(row, "names a position a second time", "one row for each fiber");
      }
      far[near] = at;
    }
    return FiberMap.of(plan.positions(), plan.positions(), near -> far[near]);
  }
}
