// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import java.util.ArrayList;
import java.util.List;

/**
 * Where an end sends and receives: at a transceiver by lane, at duplex devices by port.
 *
 * @param sends position (or LC fiber) of each lane's transmitter, lane 1 first
 * @param receives the same of the receivers
 */
record Lanes(List<Integer> sends, List<Integer> receives) {
  static Lanes of(End.Transceiver transceiver) {
    return new Lanes(transceiver.sends(), transceiver.receives());
  }

  /** Of duplex devices: port p sends at LC fiber 2p − 1, contact A, and receives at 2p. */
  static Lanes ofPorts(int ports) {
    List<Integer> sends = new ArrayList<>();
    List<Integer> receives = new ArrayList<>();
    for (int p = 1; p <= ports; p++) {
      sends.add(2 * p - 1);
      receives.add(2 * p);
    }
    return new Lanes(sends, receives);
  }

  int count() {
    return sends.size();
  }

  int sends(int lane) {
    return sends.get(lane - 1);
  }

  int receives(int lane) {
    return receives.get(lane - 1);
  }

  /** The lane that receives at a position; 0 for none. */
  int receiving(int position) {
    return receives.indexOf(position) + 1;
  }

  /** The lane that sends at a position; 0 for none. */
  int sending(int position) {
    return sends.indexOf(position) + 1;
  }
}
