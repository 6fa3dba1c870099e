// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import io.coplanar.connector.Adapter;
import io.coplanar.connector.CableType;
import io.coplanar.connector.Connector;
import io.coplanar.connector.FiberPlan;
import io.coplanar.connector.Pins;
import io.coplanar.connector.Polish;
import io.coplanar.evidence.InputFault;
import io.coplanar.yaml.YamlMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One item of a channel file's path.
 *
 * @param from the item
 * @param near fibers of its near side where it does not say its own
 * @param far the same of its far side
 * @param planStated whether the file says them, rather than we
 * @param lowAtA as in {@link Cassettes}
 */
record PartReader(YamlMap from, FiberPlan near, FiberPlan far, boolean planStated, boolean lowAtA) {
  static final List<String> KINDS = List.of("cable", "cassette", "adapter", "cord");

  /** Which of the kinds an item is. */
  static String kind(YamlMap item) throws InputFault {
    for (String kind : KINDS) {
      if (item.mentions(kind)) {
        return kind;
      }
    }
    throw item.fault(
        "a part is none of cable, cassette, adapter and cord",
        "'- cable: B', '- cassette: U1', '- adapter: A' or '- cord: A-to-B'");
  }

  /**
   * The part.
   *
   * @param portsNear for a cassette: whether its ports are on the near side
   */
  Part read(boolean portsNear) throws InputFault {
    return switch (kind(from)) {
      case "cable" -> cable();
      case "cassette" -> cassette(portsNear);
      case "adapter" -> coupler();
      default -> cord();
    };
  }

  private Part coupler() throws InputFault {
    from.allowOnly(Set.of("adapter", "fibers", "name", "note"));
    Adapter adapter = Adapter.valueOf(from.oneOf("adapter", List.of("A", "B")));
    return new Part.Coupler(adapter, from.mentions("fibers") ? Fields.plan(from, "fibers") : null);
  }

  private Part cord() throws InputFault {
    from.allowOnly(Set.of("cord", "fibers", "name", "note"));
    boolean swaps = from.oneOf("cord", List.of("A-to-B", "A-to-A")).equals("A-to-B");
    return new Part.Cord(swaps, from.mentions("fibers") ? Fields.plan(from, "fibers") : null);
  }

  private Part cassette(boolean portsNear) throws InputFault {
    from.allowOnly(Set.of("cassette", "fibers", "pins", "polish", "name", "note"));
    FiberPlan plan = from.mentions("fibers") ? Fields.plan(from, "fibers") : portsNear ? far : near;
    List<@Nullable Pins> pins = pins();
    List<@Nullable Polish> polish = polish();
    int side = portsNear ? 1 : 0;
    Connector plug = Connector.of(plan, pins.get(side), polish.get(side));
    if (from.isMap("cassette")) {
      FiberMap own =
          Fields.map(
              from,
              "cassette",
              "LC fiber",
              plan.fibers(),
              n -> true,
              plan.positions(),
              plan::holds);
      return new Part.Cassette(Part.Kind.OWN, plug, own, portsNear);
    }
    String word = from.oneOf("cassette", List.of("straight", "reversed", "U1", "U2"));
    Part.Kind kind = Part.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    return new Part.Cassette(kind, plug, Cassettes.map(kind, plan, lowAtA), portsNear);
  }

  private Part cable() throws InputFault {
    from.allowOnly(Set.of("cable", "map", "fibers", "pins", "polish", "name", "note"));
    List<FiberPlan> plans =
        from.mentions("fibers") ? Fields.plans(from, "fibers") : List.of(near, far);
    List<@Nullable Pins> pins = pins();
    List<@Nullable Polish> polish = polish();
    Connector one = Connector.of(plans.getFirst(), pins.getFirst(), polish.getFirst());
    Connector other = Connector.of(plans.getLast(), pins.getLast(), polish.getLast());
    return from.isMap("cable") ? mapped(one, other) : typed(one, other);
  }

  private Part typed(Connector one, Connector other) throws InputFault {
    CableType type = CableType.valueOf(from.oneOf("cable", List.of("A", "B", "C")));
    if (!one.plan().fits(other.plan())) {
      throw from.fault(
          "cable",
          "a type "
              + type
              + " cable cannot lead "
              + one.plan().id()
              + " fibers to "
              + other.plan().id(),
          "its own map, as in 'cable: {1: 12, …}'");
    }
    if (!type.definedFor(one.plan())) {
      throw from.fault(
          "cable",
          "type " + type + " is for one row of fibers, and " + one.plan().id() + " are two rows",
          "its map, as in 'cable: {1: 13, …}', or type B");
    }
    Part.Cable sound = Part.Cable.of(one, other, type);
    if (!from.mentions("map")) {
      return sound;
    }
    FiberMap map = Fields.overlay(from, "map", sound.map(), one.plan()::holds, other.plan()::holds);
    return new Part.Cable(one, other, type, map);
  }

  private Part mapped(Connector one, Connector other) throws InputFault {
    if (from.mentions("map")) {
      throw from.fault(
          "map", "the cable has a map already", "'map' beside a type, as in 'cable: B'");
    }
    FiberMap map =
        Fields.map(
            from,
            "cable",
            "position",
            one.plan().positions(),
            one.plan()::holds,
            other.plan().positions(),
            other.plan()::holds);
    boolean eight =
        !planStated
            && !from.mentions("fibers")
            && one.plan() == FiberPlan.TWELVE
            && other.plan() == FiberPlan.TWELVE
            && List.copyOf(map.entries().keySet()).equals(FiberPlan.EIGHT.held())
            && map.entries().values().stream().sorted().toList().equals(FiberPlan.EIGHT.held());
    // nobody said twelve, and these are just the eight of an 8-fiber cable
    return eight
        ? new Part.Cable(
            Connector.of(FiberPlan.EIGHT, one.pins(), one.polish()),
            Connector.of(FiberPlan.EIGHT, other.pins(), other.polish()),
            null,
            map)
        : new Part.Cable(one, other, null, map);
  }

  private List<@Nullable Pins> pins() throws InputFault {
    return Fields.sides(
        from, "pins", List.of("pinned", "unpinned"), w -> Pins.valueOf(w.toUpperCase(Locale.ROOT)));
  }

  private List<@Nullable Polish> polish() throws InputFault {
    return Fields.sides(from, "polish", List.of("APC", "PC", "UPC"), Polish::valueOf);
  }
}
