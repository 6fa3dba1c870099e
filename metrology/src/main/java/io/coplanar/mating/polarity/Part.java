// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import io.coplanar.connector.Adapter;
import io.coplanar.connector.CableType;
import io.coplanar.connector.Connector;
import io.coplanar.connector.FiberPlan;
import org.jspecify.annotations.Nullable;

/** One thing between the ends of a channel. */
public sealed interface Part {

  /**
   * A cable with array plugs.
   *
   * @param type what it is sold as; null for a cable that is known by its map only
   * @param map where its fibers lead, as measured or as the type says
   */
  record Cable(Connector near, Connector far, @Nullable CableType type, FiberMap map)
      implements Part {

    /** A sound cable of a type. */
    static Cable of(Connector near, Connector far, CableType type) {
      return new Cable(near, far, type, CableTypes.map(type, near.plan(), far.plan()));
    }
  }

  /**
   * An adapter between two array plugs.
   *
   * @param stated the plugs it is made for, where that is said
   */
  record Coupler(Adapter adapter, @Nullable FiberPlan stated) implements Part {}

  /**
   * A box that leads duplex LC ports to an array plug.
   *
   * @param kind how
   * @param plug its array side
   * @param map from LC fiber to the plug's position
   * @param portsNear whether the ports are on the near side
   */
  record Cassette(Kind kind, Connector plug, FiberMap map, boolean portsNear) implements Part {
    int ports() {
      return plug.plan().fibers() / 2;
    }
  }

  /** How a cassette leads its ports to positions. */
  enum Kind {
    STRAIGHT("straight"),
    REVERSED("reversed"),
    U1("U1"),
    U2("U2"),
    /** By a map of its own. */
    OWN("own map");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The word in files. */
    public String id() {
      return id;
    }
  }

  /**
   * Duplex LC cords, one at each port.
   *
   * @param swaps true for A-to-B, which leads contact A to B
   * @param stated the fibers it is said to be for, two a port
   */
  record Cord(boolean swaps, @Nullable FiberPlan stated) implements Part {
    /** The word in files. */
    public String id() {
      return swaps ? "A-to-B" : "A-to-A";
    }
  }
}
