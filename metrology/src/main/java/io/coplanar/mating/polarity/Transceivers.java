// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import io.coplanar.connector.FiberPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which lane of a module stands where.
 *
 * <p>A drawing shows a receptacle as one looks into the module, key up: rows from the top, then the
 * next receptacle after a bar. A plug's end face is its mirror image, so the leftmost here is the
 * last of the plug's row. Sources: the groups of transmitters and receivers are published for SR4
 * and its like; their order within a group follows IEEE 802.3cm's two-row drawings, which are both
 * in use and so must be chosen; SR8 in one row is the consistent extension, recalled.
 */
public final class Transceivers {
  private static final String FOUR = "T1 T2 T3 T4 o o o o R4 R3 R2 R1";
  private static final String EIGHT = "T1 T2 T3 T4 T5 T6 T7 T8 R8 R7 R6 R5 R4 R3 R2 R1";
  private static final String TWICE_FOUR = FOUR + " | T5 T6 T7 T8 o o o o R8 R7 R6 R5";
  private static final String OUTER =
      "T1 T2 T3 T4 o o o o R8 R7 R6 R5 / T5 T6 T7 T8 o o o o R4 R3 R2 R1";
  private static final String INNER =
      "o o T1 T2 T3 T4 T5 T6 T7 T8 o o / o o R8 R7 R6 R5 R4 R3 R2 R1 o o";

  private static final Map<String, End.Transceiver> ALL = new LinkedHashMap<>();

  static {
    for (String id : List.of("SR4", "DR4", "PSM4")) {
      add(id, FiberPlan.TWELVE, FOUR);
    }
    add("SR8", FiberPlan.SIXTEEN, EIGHT);
    add("DR8", FiberPlan.SIXTEEN, EIGHT);
    add("SR8-24-OUTER", FiberPlan.TWENTY_FOUR, OUTER);
    add("SR8-24-INNER", FiberPlan.TWENTY_FOUR, INNER);
    add("2xSR4", FiberPlan.TWO_TWELVE, TWICE_FOUR);
    add("2xDR4", FiberPlan.TWO_TWELVE, TWICE_FOUR);
  }

  private Transceivers() {}

  /** All names, in order. */
  public static List<String> ids() {
    return List.copyOf(ALL.keySet());
  }

  /** The transceiver of this name. */
  public static Optional<End.Transceiver> find(String id) {
    return Optional.ofNullable(ALL.get(id));
  }

  private static void add(String id, FiberPlan plan, String drawing) {
    Map<String, Integer> positionOf = new LinkedHashMap<>();
    int before = 0;
    for (String row : drawing.split("[/|]")) {
      String[] contacts = row.strip().split(" ");
      for (int i = 0; i < contacts.length; i++) {
        positionOf.put(contacts[i], before + contacts.length - i);
      }
      before += contacts.length;
    }
    ALL.put(id, new End.Transceiver(id, plan, lanes("T", positionOf), lanes("R", positionOf)));
  }

  private static List<Integer> lanes(String letter, Map<String, Integer> positionOf) {
    List<Integer> positions = new ArrayList<>();
    for (int lane = 1; positionOf.containsKey(letter + lane); lane++) {
      positions.add(positionOf.getOrDefault(letter + lane, FiberMap.NONE));
    }
    return List.copyOf(positions);
  }
}
