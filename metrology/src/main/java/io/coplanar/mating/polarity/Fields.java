// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import io.coplanar.connector.CableType;
import io.coplanar.connector.FiberPlan;
import io.coplanar.evidence.InputFault;
import io.coplanar.yaml.YamlMap;
import io.coplanar.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kinds of values that stand in a channel file. */
final class Fields {
  private static final Pattern POSITION = Pattern.compile("[1-9]\\d{0,3}");

  private Fields() {}

  /** One plan of fibers. */
  static FiberPlan plan(YamlMap from, String key) throws InputFault {
    List<FiberPlan> plans = plans(from, key);
    if (from.items(key).size() != 1) {
      throw from.fault(key, "'" + key + "' has two sides here", "one of " + ids());
    }
    return plans.getFirst();
  }

  /** The plans of the near and the far side: one word for both, or a list of two. */
  static List<FiberPlan> plans(YamlMap from, String key) throws InputFault {
    List<FiberPlan> plans = new ArrayList<>();
    for (String word : words(from, key)) {
      plans.add(
          FiberPlan.find(word)
              .orElseThrow(
                  () -> from.fault(key, "'" + key + "' is '" + word + "'", "one of " + ids())));
    }
    return List.of(plans.getFirst(), plans.getLast());
  }

  private static String ids() {
    return String.join(", ", FiberPlan.ids());
  }

  /** What is said of the near and the far side; null where nothing is. */
  static <T> List<@Nullable T> sides(
      YamlMap from, String key, List<String> known, Function<String, T> parse) throws InputFault {
    if (!from.mentions(key)) {
      return Arrays.asList(null, null);
    }
    List<T> sides = new ArrayList<>();
    for (String word : words(from, key)) {
      if (!known.contains(word)) {
        throw from.fault(
            key, "'" + key + "' is '" + word + "'", "one of " + String.join(", ", known));
      }
      sides.add(parse.apply(word));
    }
    return Arrays.asList(sides.getFirst(), sides.getLast());
  }

  private static List<String> words(YamlMap from, String key) throws InputFault {
    List<YamlNode> items = from.items(key);
    List<String> words = new ArrayList<>();
    for (YamlNode item : items) {
      if (item instanceof YamlNode.Scalar(String text)) {
        words.add(text.strip());
      }
    }
    if (words.isEmpty() || words.size() > 2 || words.size() != items.size()) {
      throw from.fault(
          key, "'" + key + "' is neither one word nor two", "one word, or [near, far]");
    }
    return words;
  }

  /**
   * A map of numbers that must not be empty.
   *
   * @param what the keys are, for complaints
   */
  static FiberMap map(
      YamlMap from,
      String key,
      String what,
      int nearPositions,
      IntPredicate nearHolds,
      int farPositions,
      IntPredicate farHolds)
      throws InputFault {
    Map<Integer, Integer> entries =
        entries(from, key, what, n -> n <= nearPositions && nearHolds.test(n), farHolds);
    return oneToOne(from, key, nearPositions, farPositions, entries);
  }

  /** A map with some entries replaced. */
  static FiberMap overlay(
      YamlMap from, String key, FiberMap base, IntPredicate nearHolds, IntPredicate farHolds)
      throws InputFault {
    Map<Integer, Integer> entries = new HashMap<>(base.entries());
    entries.putAll(entries(from, key, "position", nearHolds, farHolds));
    return oneToOne(from, key, base.nearPositions(), base.farPositions(), entries);
  }

  private static Map<Integer, Integer> entries(
      YamlMap from, String key, String what, IntPredicate nearHolds, IntPredicate farHolds)
      throws InputFault {
    YamlMap map = from.map(key);
    Map<Integer, Integer> entries = new HashMap<>();
    for (String name : map.keys()) {
      entries.put(
          number(map, name, what, name, nearHolds),
          number(map, name, "position", map.optionalText(name), farHolds));
    }
    if (entries.isEmpty()) {
      throw from.fault(key, "'" + key + "' holds nothing", "a map, as in {1: 12, 2: 11}");
    }
    return entries;
  }

  private static int number(YamlMap map, String name, String what, String text, IntPredicate holds)
      throws InputFault {
    int number = POSITION.matcher(text).matches() ? Integer.parseInt(text) : FiberMap.NONE;
    if (!holds.test(number)) {
      throw map.fault(
          name,
          "'" + text + "' is no " + what + " that holds a fiber here",
          "the number of one that does (see 'fibers')");
    }
    return number;
  }

  private static FiberMap oneToOne(
      YamlMap from, String key, int nearPositions, int farPositions, Map<Integer, Integer> entries)
      throws InputFault {
    Map<Integer, Integer> nearOf = new HashMap<>();
    for (Map.Entry<Integer, Integer> e : entries.entrySet()) {
      Integer before = nearOf.put(e.getValue(), e.getKey());
      if (before != null) {
        throw from.fault(
            key,
            "two fibers lead to position "
                + e.getValue()
                + ": "
                + Math.min(before, e.getKey())
                + " and "
                + Math.max(before, e.getKey()),
            "one fiber at each position");
      }
    }
    return FiberMap.of(nearPositions, farPositions, entries);
  }

  /** What the whole should be. */
  static Channel.Expectation expectation(YamlMap from, Channel channel) throws InputFault {
    String key = "expect";
    FiberPlan near = Wiring.endPlan(channel, false);
    FiberPlan far = Wiring.endPlan(channel, true);
    if (from.isMap(key)) {
      FiberMap whole = Wiring.whole(channel);
      IntPredicate any = n -> n >= 1;
      return new Channel.Expectation.OfMap(
          map(
              from,
              key,
              near == null ? "LC fiber" : "position",
              whole.nearPositions(),
              near == null ? any : near::holds,
              whole.farPositions(),
              far == null ? n -> n >= 1 && n <= whole.farPositions() : far::holds));
    }
    CableType type = CableType.valueOf(from.oneOf(key, List.of("A", "B", "C")));
    FiberPlan plan = Wiring.wholePlan(channel);
    if (plan == null || !type.definedFor(plan)) {
      throw from.fault(
          key,
          "this channel cannot be of type "
              + type
              + (near == null || far == null
                  ? ", since it ends at ports"
                  : ", since its ends are not two equal rows of fibers"),
          "the map that it should have, as in 'expect: {1: 12, …}'");
    }
    return new Channel.Expectation.OfType(type);
  }
}
