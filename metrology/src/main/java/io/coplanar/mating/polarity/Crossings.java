// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import io.coplanar.connector.CableType;
import io.coplanar.connector.FiberPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether each cable, and the whole, is what it is said to be. */
final class Crossings {
  private Crossings() {}

  /** What a cable is sold as, or evidently meant to be; empty where it is of no type. */
  static Optional<CableTypes.Likeness> likeness(Part.Cable cable) {
    CableType type = cable.type();
    if (!cable.near().plan().fits(cable.far().plan())) {
      return Optional.empty();
    }
    FiberPlan plan = cable.near().plan().common(cable.far().plan());
    if (type == null) {
      return CableTypes.near(cable.map(), plan);
    }
    FiberMap sound = CableTypes.map(type, plan, plan);
    return Optional.of(new CableTypes.Likeness(type, cable.map().differences(sound)));
  }

  /**
   * Cables unlike their type.
   *
   * @param arrives whether all light arrives nevertheless
   */
  static List<Problem> ofCables(Channel channel, boolean arrives) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < channel.parts().size(); i++) {
      if (channel.parts().get(i) instanceof Part.Cable cable) {
        CableTypes.Likeness likeness = likeness(cable).orElse(null);
        if (likeness != null && !likeness.exact()) {
          problems.add(
              new Problem(
                  Problem.Code.CROSSED_FIBERS,
                  arrives ? Problem.Severity.WARN : Problem.Severity.FAIL,
                  i + 1,
                  List.of(),
                  likeness.unlike(),
                  "the cable is type "
                      + likeness.type()
                      + " but for "
                      + leads(cable.map(), likeness.unlike())));
        }
      }
    }
    return problems;
  }

  /** The whole unlike what is expected of it, or, where nothing is, of no type. */
  static Optional<Problem> ofWhole(
      Channel channel, FiberMap map, Optional<CableTypes.Likeness> likeness) {
    return switch (channel.expect()) {
      case Channel.Expectation.OfMap(FiberMap wanted) -> unlike(map, wanted, "expected");
      case Channel.Expectation.OfType(CableType type) -> {
        FiberPlan plan = Wiring.wholePlan(channel);
        yield plan == null || !type.definedFor(plan)
            ? Optional.of(whole("the whole cannot be of type " + type, List.of()))
            : unlike(map, CableTypes.map(type, plan, plan), "type " + type + " expected");
      }
      case null -> {
        boolean open =
            channel.near() instanceof End.Positions || channel.far() instanceof End.Positions;
        yield !open || likeness.isPresent() && likeness.get().exact()
            ? Optional.empty()
            : Optional.of(ofNoType(map, likeness));
      }
    };
  }

  private static Problem ofNoType(FiberMap map, Optional<CableTypes.Likeness> likeness) {
    return likeness
        .map(
            l ->
                whole(
                    "the whole is type " + l.type() + " but for " + leads(map, l.unlike()),
                    l.unlike()))
        .orElseGet(
            () ->
                whole(
                    "the whole is no type A, B or C; say what it should be with 'expect'",
                    List.of()));
  }

  private static Optional<Problem> unlike(FiberMap map, FiberMap wanted, String words) {
    List<Integer> unlike = map.differences(wanted);
    return unlike.isEmpty()
        ? Optional.empty()
        : Optional.of(whole("the whole is not as " + words + ": " + leads(map, unlike), unlike));
  }

  private static Problem whole(String detail, List<Integer> fibers) {
    return new Problem(
        Problem.Code.CROSSED_FIBERS, Problem.Severity.FAIL, 0, List.of(), fibers, detail);
  }

  private static String leads(FiberMap map, List<Integer> fibers) {
    List<String> words = new ArrayList<>();
    for (int n : fibers) {
      words.add(
          "fiber " + n + (map.far(n) == FiberMap.NONE ? " dark" : " leading to " + map.far(n)));
    }
    return String.join(", ", words);
  }
}
