// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import io.coplanar.connector.CableType;
import io.coplanar.connector.FiberPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a channel does, and what is wrong with it.
 *
 * @param map near to far; empty where something does not fit together
 * @param cableType what one cable the whole acts like, but for two fibers at most; null for none
 * @param problems by code, then along the channel
 * @param unchecked what could not be checked
 */
public record Polarity(
    FiberMap map,
    @Nullable CableType cableType,
    List<Problem> problems,
    List<Unchecked> unchecked) {

  /** The gravest severity. */
  public enum Result {
    PASS,
    WARN,
    FAIL
  }

  public Polarity {
    problems = problems.stream().sorted().toList();
    unchecked = List.copyOf(unchecked);
  }

  /** Follows every fiber, and applies every rule. */
  public static Polarity judge(Channel channel) {
    Joints joints = Joints.of(channel);
    boolean fits = joints.problems().stream().noneMatch(p -> p.code() == Problem.Code.KEY);
    FiberMap whole = Wiring.whole(channel);
    FiberMap map = fits ? whole : FiberMap.empty(whole.nearPositions(), whole.farPositions());
    List<Problem> problems = new ArrayList<>(joints.problems());
    if (fits) {
      problems.addAll(Light.problems(channel, map));
    }
    boolean arrives =
        fits
            && problems.stream()
                .noneMatch(p -> !p.lanes().isEmpty() && p.severity() == Problem.Severity.FAIL);
    problems.addAll(Crossings.ofCables(channel, arrives));
    FiberPlan plan = Wiring.wholePlan(channel);
    Optional<CableTypes.Likeness> likeness =
        plan == null || !fits ? Optional.empty() : CableTypes.classify(map, plan);
    if (fits) {
      Crossings.ofWhole(channel, map, likeness).ifPresent(problems::add);
    }
    return new Polarity(
        map, likeness.map(CableTypes.Likeness::type).orElse(null), problems, joints.unchecked());
  }

  public Result result() {
    Result result = Result.PASS;
    for (Problem p : problems) {
      if (p.severity() == Problem.Severity.FAIL) {
        return Result.FAIL;
      }
      result = Result.WARN;
    }
    return result;
  }
}
