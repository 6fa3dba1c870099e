// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import io.coplanar.connector.Adapter;
import io.coplanar.connector.CableType;
import io.coplanar.connector.Connector;
import io.coplanar.connector.FiberPlan;
import io.coplanar.connector.Pins;
import io.coplanar.connector.Polish;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every single change of a channel that a technician can make and that its faults call for. */
final class Changes {
  private final Channel channel;
  private final Set<Problem.Code> codes;
  private final boolean lowAtA;
  private final List<Repair.Change> found = new ArrayList<>();

  private Changes(Channel channel, Polarity polarity) {
    this.channel = channel;
    this.codes =
        polarity.problems().stream().map(Problem::code).collect(Collectors.toUnmodifiableSet());
    this.lowAtA = lowAtA(channel);
  }

  static List<Repair.Change> of(Channel channel, Polarity polarity) {
    Changes changes = new Changes(channel, polarity);
    for (int i = 0; i < channel.parts().size(); i++) {
      int part = i + 1;
      switch (channel.parts().get(i)) {
        case Part.Coupler coupler -> changes.coupler(part, coupler);
        case Part.Cord cord -> changes.cord(part, cord);
        case Part.Cable cable -> changes.cable(part, cable);
        case Part.Cassette cassette -> changes.cassette(part, cassette);
      }
    }
    return List.copyOf(changes.found);
  }

  private void add(int part, Repair.Action action, String words, Part after) {
    found.add(new Repair.Change(new Repair.Step(part, action, words), after));
  }

  private void coupler(int part, Part.Coupler coupler) {
    Adapter turned = coupler.adapter().turned();
    add(
        part,
        Repair.Action.TURN_ADAPTER,
        "turn the adapter, part " + part + ", into adapter " + turned + " (" + turned.words() + ")",
        new Part.Coupler(turned, coupler.stated()));
  }

  private void cord(int part, Part.Cord cord) {
    Part.Cord other = new Part.Cord(!cord.swaps(), cord.stated());
    add(
        part,
        Repair.Action.SWAP_CORD,
        "swap the cords, part " + part + ", for " + other.id() + " cords",
        other);
  }

  private void cable(int part, Part.Cable cable) {
    plugs(
        part,
        "the near plug of part " + part,
        cable.near(),
        plug -> new Part.Cable(plug, cable.far(), cable.type(), cable.map()));
    plugs(
        part,
        "the far plug of part " + part,
        cable.far(),
        plug -> new Part.Cable(cable.near(), plug, cable.type(), cable.map()));
    rehouse(part, cable, false);
    rehouse(part, cable, true);
    uncross(part, cable);
    replace(part, cable);
  }

  /** Pins and polish of a plug, where these are at fault. */
  private void plugs(int part, String which, Connector plug, Function<Connector, Part> with) {
    Pins pins = plug.pins();
    if (codes.contains(Problem.Code.PINNING) && pins != null) {
      Pins other = pins.opposite();
      add(
          part,
          Repair.Action.CHANGE_PINS,
          "make " + which + " " + other.id(),
          with.apply(Connector.of(plug.plan(), other, plug.polish())));
    }
    Polish polish = plug.polish();
    if (codes.contains(Problem.Code.APC_ADAPTER) && polish != null) {
      Polish other = polish.angled() ? Polish.UPC : Polish.APC;
      add(
          part,
          Repair.Action.REPOLISH_END,
          "put a plug with " + other + " polish in place of " + which,
          with.apply(Connector.of(plug.plan(), pins, other)));
    }
  }

  /**
   * Turns the ferrule by 180° in its housing. Not where the end face is angled: its slope would
   * then lie the wrong way to the key.
   */
  private void rehouse(int part, Part.Cable cable, boolean far) {
    Connector plug = far ? cable.far() : cable.near();
    Polish polish = plug.polish();
    CableType type = cable.type();
    if (polish != null && polish.angled() || type == CableType.C) {
      return;
    }
    FiberPlan plan = plug.plan();
    FiberMap turn =
        FiberMap.of(
            plan.positions(),
            plan.positions(),
            n -> Adapter.A.facing(plan, Adapter.B.facing(plan, n)));
    FiberMap map = far ? cable.map().then(turn) : turn.then(cable.map());
    boolean oneRow = CableType.A.definedFor(plan);
    CableType turned =
        type == null || !oneRow ? null : type == CableType.A ? CableType.B : CableType.A;
    add(
        part,
        Repair.Action.REHOUSE_END,
        "re-house the "
            + (far ? "far" : "near")
            + " end of the cable, part "
            + part
            + ": turn its ferrule by 180° against the key"
            + (turned == null ? "" : ", which makes it type " + turned),
        new Part.Cable(cable.near(), cable.far(), turned, map));
  }

  private void uncross(int part, Part.Cable cable) {
    Optional<CableTypes.Likeness> likeness = Crossings.likeness(cable);
    if (likeness.isPresent() && !likeness.get().exact()) {
      String fibers =
          likeness.get().unlike().stream().map(String::valueOf).collect(Collectors.joining(", "));
      CableType type = likeness.get().type();
      add(
          part,
          Repair.Action.UNCROSS_FIBERS,
          "put fibers "
              + fibers
              + " of the cable, part "
              + part
              + ", in their places (re-terminate an end, or take a sound type "
              + type
              + " cable)",
          Part.Cable.of(cable.near(), cable.far(), type));
    }
  }

  private void replace(int part, Part.Cable cable) {
    for (FiberPlan plan : plans(cable)) {
      Connector near = Connector.of(plan, cable.near().pins(), cable.near().polish());
      Connector far = Connector.of(plan, cable.far().pins(), cable.far().polish());
      boolean same = plan.fits(cable.near().plan()) && plan.fits(cable.far().plan());
      for (CableType type : CableType.values()) {
        if (type.definedFor(plan) && !(same && type == cable.type())) {
          replace(part, "type " + type, Part.Cable.of(near, far, type));
        }
      }
      if (plan.layout().rows() > 1) {
        int n = plan.positions();
        FiberMap turn = FiberMap.of(n, n, p -> n + 1 - p);
        replace(part, "map n to " + (n + 1) + " - n", new Part.Cable(near, far, null, turn));
      }
    }
  }

  private void replace(int part, String kind, Part.Cable by) {
    add(
        part,
        Repair.Action.REPLACE_CABLE,
        "replace the cable, part "
            + part
            + ", by one of "
            + kind
            + " with "
            + by.near().plan().id()
            + " fibers",
        by);
  }

  /** The cable's own fibers; where grids differ, also those of everything else. */
  private Set<FiberPlan> plans(Part.Cable cable) {
    Set<FiberPlan> plans = new LinkedHashSet<>();
    if (cable.near().plan().fits(cable.far().plan())) {
      plans.add(cable.near().plan().common(cable.far().plan()));
    }
    if (codes.contains(Problem.Code.KEY)) {
      for (End end : List.of(channel.near(), channel.far())) {
        if (end instanceof End.Transceiver t) {
          plans.add(t.plan());
        }
      }
      for (int i = 0; i < channel.parts().size(); i++) {
        for (Connector plug :
            new Connector[] {Wiring.nearPlug(channel, i), Wiring.farPlug(channel, i)}) {
          if (plug != null) {
            plans.add(plug.plan());
          }
        }
      }
    }
    return plans;
  }

  private void cassette(int part, Part.Cassette cassette) {
    plugs(
        part,
        "the plug of the cassette, part " + part + ",",
        cassette.plug(),
        plug -> new Part.Cassette(cassette.kind(), plug, cassette.map(), cassette.portsNear()));
    for (Part.Kind kind : Part.Kind.values()) {
      if (kind != cassette.kind() && offered(kind)) {
        add(
            part,
            Repair.Action.REPLACE_CASSETTE,
            "replace the cassette, part "
                + part
                + ", by a cassette "
                + kind.id()
                + (mirrors(kind, cassette.kind()) ? ", or label its ports in reverse order" : ""),
            new Part.Cassette(
                kind,
                cassette.plug(),
                Cassettes.map(kind, cassette.plug().plan(), lowAtA),
                cassette.portsNear()));
      }
    }
  }

  /** Whether the two differ in the ports' labels only. */
  private static boolean mirrors(Part.Kind a, Part.Kind b) {
    return a == Part.Kind.STRAIGHT && b == Part.Kind.REVERSED
        || a == Part.Kind.REVERSED && b == Part.Kind.STRAIGHT;
  }

  /**
   * U1 and U2 only where the channel has one already: else the answer would rest on which is which.
   */
  private boolean offered(Part.Kind kind) {
    return switch (kind) {
      case STRAIGHT, REVERSED -> true;
      case U1, U2 -> PolaritySettings.uses(channel);
      case OWN -> false;
    };
  }

  /** Which way the channel's own cassettes read U1; where it has none, it does not matter. */
  private static boolean lowAtA(Channel channel) {
    for (Part part : channel.parts()) {
      if (part instanceof Part.Cassette c
          && (c.kind() == Part.Kind.U1 || c.kind() == Part.Kind.U2)) {
        return (c.map().far(1) == 1) == (c.kind() == Part.Kind.U1);
      }
    }
    return true;
  }
}
