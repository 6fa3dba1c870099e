// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import io.coplanar.connector.FiberPlan;
import java.util.List;

/** What stands at an end of a channel. */
public sealed interface End {
  /** The word in files. */
  String id();

  /**
   * A module with an array receptacle; always pinned.
   *
   * @param plan the plug that it takes
   * @param sends position at the plug of each lane's transmitter, lane 1 first
   * @param receives the same of the receivers
   */
  record Transceiver(String id, FiberPlan plan, List<Integer> sends, List<Integer> receives)
      implements End {
    public int lanes() {
      return sends.size();
    }
  }

  /** Devices with duplex LC ports; each sends at contact A and receives at B. */
  record Duplex() implements End {
    @Override
    public String id() {
      return "duplex";
    }
  }

  /** Nothing: the channel ends at a plug, an adapter or ports, and positions are all we know. */
  record Positions() implements End {
    @Override
    public String id() {
      return "positions";
    }
  }
}
