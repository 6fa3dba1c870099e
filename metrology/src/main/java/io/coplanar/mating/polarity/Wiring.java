// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import io.coplanar.connector.Connector;
import io.coplanar.connector.FiberPlan;
import org.jspecify.annotations.Nullable;

/** Follows fibers through a channel's parts. */
final class Wiring {
  private Wiring() {}

  /** From the near end's positions or LC fibers to the far end's. */
  static FiberMap whole(Channel channel) {
    FiberMap map = part(channel, 0);
    for (int i = 1; i < channel.parts().size(); i++) {
      map = map.then(part(channel, i));
    }
    return map;
  }

  /** Of one part, index from 0. */
  static FiberMap part(Channel channel, int index) {
    return switch (channel.parts().get(index)) {
      case Part.Cable cable -> cable.map();
      case Part.Coupler coupler -> {
        FiberPlan plan = plan(channel, index);
        yield FiberMap.of(
            plan.positions(), plan.positions(), n -> coupler.adapter().facing(plan, n));
      }
      case Part.Cassette cassette ->
          cassette.portsNear() ? cassette.map() : cassette.map().reversed();
      case Part.Cord cord -> {
        int fibers = 2 * ports(channel, index);
        yield FiberMap.of(fibers, fibers, n -> !cord.swaps() ? n : n % 2 == 1 ? n + 1 : n - 1);
      }
    };
  }

  /** The plug that a part shows to its near side; null where it shows none. */
  static @Nullable Connector nearPlug(Channel channel, int index) {
    return index >= channel.parts().size()
        ? null
        : switch (channel.parts().get(index)) {
          case Part.Cable cable -> cable.near();
          case Part.Cassette cassette -> cassette.portsNear() ? null : cassette.plug();
          case Part.Coupler _, Part.Cord _ -> null;
        };
  }

  /** The plug that a part shows to its far side; null where it shows none. */
  static @Nullable Connector farPlug(Channel channel, int index) {
    return index < 0
        ? null
        : switch (channel.parts().get(index)) {
          case Part.Cable cable -> cable.far();
          case Part.Cassette cassette -> cassette.portsNear() ? cassette.plug() : null;
          case Part.Coupler _, Part.Cord _ -> null;
        };
  }

  /** The fibers of the plugs that meet in an adapter, as it or its neighbors say. */
  static FiberPlan plan(Channel channel, int index) {
    if (channel.parts().get(index) instanceof Part.Coupler(var _, FiberPlan stated)
        && stated != null) {
      return stated;
    }
    Connector before = farPlug(channel, index - 1);
    Connector after = nearPlug(channel, index + 1);
    return before != null ? before.plan() : after != null ? after.plan() : channel.plan();
  }

  /** How many ports a cord stands for: those of the cassettes beside it; alone, one. */
  static int ports(Channel channel, int index) {
    if (channel.parts().get(index) instanceof Part.Cord(var _, FiberPlan stated)
        && stated != null) {
      return stated.fibers() / 2;
    }
    int ports = 0;
    for (int i : new int[] {index - 1, index + 1}) {
      if (i >= 0
          && i < channel.parts().size()
          && channel.parts().get(i) instanceof Part.Cassette cassette) {
        ports = Math.max(ports, cassette.ports());
      }
    }
    return ports == 0 ? 1 : ports;
  }

  /**
   * The fibers at the near end where it is an array; null where it is ports.
   *
   * @param far whether the far end is asked for instead
   */
  static @Nullable FiberPlan endPlan(Channel channel, boolean far) {
    int index = far ? channel.parts().size() - 1 : 0;
    return switch (channel.parts().get(index)) {
      case Part.Cable cable -> (far ? cable.far() : cable.near()).plan();
      case Part.Coupler _ -> plan(channel, index);
      case Part.Cassette cassette -> cassette.portsNear() == far ? cassette.plug().plan() : null;
      case Part.Cord _ -> null;
    };
  }

  /**
   * The fibers of the whole, if it were one cable: those that every part has. Null where an end is
   * ports or the two ends' grids differ.
   */
  static @Nullable FiberPlan wholePlan(Channel channel) {
    FiberPlan near = endPlan(channel, false);
    FiberPlan far = endPlan(channel, true);
    if (near == null || far == null || !near.fits(far)) {
      return null;
    }
    FiberPlan plan = near.common(far);
    for (int i = 0; i < channel.parts().size(); i++) {
      for (Connector plug : new Connector[] {nearPlug(channel, i), farPlug(channel, i)}) {
        if (plug != null && plug.plan().fits(plan)) {
          plan = plan.common(plug.plan());
        }
      }
    }
    return plan;
  }
}
