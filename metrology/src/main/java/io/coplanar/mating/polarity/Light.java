// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whether each lane's light arrives where it should, judged both ways. */
final class Light {
  private final Finding toSender =
      new Finding(Problem.Code.TX_TO_TX, "a transmitter's light reaches a transmitter");
  private final Finding astray =
      new Finding(
          Problem.Code.LANE_SWAP, "a transmitter's light does not reach its lane's receiver");
  private final Finding torn =
      new Finding(Problem.Code.PAIR_NOT_KEPT, "the two fibers of a lane do not lead to one port");
  private final Finding reordered =
      new Finding(Problem.Code.PORT_ORDER, "pairs are kept, and come out at another port");

  private final FiberMap map;
  private final FiberMap back;

  private Light(FiberMap map) {
    this.map = map;
    this.back = map.reversed();
  }

  /** What is wrong; empty too where an end is positions only, which send nothing. */
  static List<Problem> problems(Channel channel, FiberMap map) {
    Light light = new Light(map);
    switch (channel.near()) {
      case End.Transceiver near when channel.far() instanceof End.Transceiver far -> {
        light.toTransceiver(Lanes.of(near), Lanes.of(far), false);
        light.toTransceiver(Lanes.of(far), Lanes.of(near), true);
      }
      case End.Transceiver near when channel.far() instanceof End.Duplex ->
          light.toPorts(Lanes.of(near), false);
      case End.Duplex _ when channel.far() instanceof End.Transceiver far ->
          light.toPorts(Lanes.of(far), true);
      case End.Duplex _ when channel.far() instanceof End.Duplex -> {
        light.toPorts(Lanes.ofPorts(map.nearPositions() / 2), false);
        light.toPorts(Lanes.ofPorts(map.farPositions() / 2), true);
      }
      default -> {}
    }
    return light.list();
  }

  /** Lanes of one transceiver towards another. */
  private void toTransceiver(Lanes from, Lanes to, boolean fromFar) {
    for (int lane = 1; lane <= from.count(); lane++) {
      int end = follow(from.sends(lane), fromFar);
      int fiber = fromFar ? end : from.sends(lane);
      String start = side(fromFar) + " T" + lane + " at " + from.sends(lane);
      if (to.sending(end) > 0) {
        toSender.add(lane, start + " leads to T" + to.sending(end) + " at " + end, fiber);
      } else if (to.receiving(end) != lane) {
        astray.add(lane, start + " leads " + target(end, to), fiber);
      }
    }
  }

  private static String target(int end, Lanes to) {
    int receiver = to.receiving(end);
    return end == FiberMap.NONE
        ? "nowhere"
        : receiver == 0 ? "to " + end + ", which is unused" : "to R" + receiver + " at " + end;
  }

  /** Lanes of a transceiver, or of duplex devices, towards duplex devices. */
  private void toPorts(Lanes from, boolean fromFar) {
    for (int lane = 1; lane <= from.count(); lane++) {
      int out = follow(from.sends(lane), fromFar);
      int in = follow(from.receives(lane), fromFar);
      int[] fibers =
          fromFar ? new int[] {out, in} : new int[] {from.sends(lane), from.receives(lane)};
      String start = side(fromFar) + " lane " + lane;
      if (out % 2 == 1) {
        toSender.add(lane, start + " sends to contact A of port " + port(out), fibers[0]);
      }
      if (out == FiberMap.NONE || in == FiberMap.NONE || port(out) != port(in)) {
        torn.add(lane, start + " leads to " + contact(out) + " and " + contact(in), fibers);
      } else if (port(out) != lane) {
        reordered.add(lane, start + " comes out at port " + port(out), fibers);
      }
    }
  }

  private int follow(int position, boolean fromFar) {
    return fromFar ? back.far(position) : map.far(position);
  }

  private static int port(int lcFiber) {
    return (lcFiber + 1) / 2;
  }

  private static String contact(int lcFiber) {
    return lcFiber == FiberMap.NONE
        ? "nothing"
        : "port " + port(lcFiber) + (lcFiber % 2 == 1 ? " A" : " B");
  }

  private static String side(boolean far) {
    return far ? "far" : "near";
  }

  private List<Problem> list() {
    List<Problem> problems = new ArrayList<>();
    for (Finding finding : List.of(toSender, astray, torn, reordered)) {
      finding.problem().ifPresent(problems::add);
    }
    return problems;
  }

  /** One kind of trouble, collected over lanes and directions. */
  private static final class Finding {
    private final Problem.Code code;
    private final String what;
    private final SortedSet<Integer> lanes = new TreeSet<>();
    private final SortedSet<Integer> fibers = new TreeSet<>();
    private String example = "";

    Finding(Problem.Code code, String what) {
      this.code = code;
      this.what = what;
    }

    void add(int lane, String instance, int... nearFibers) {
      lanes.add(lane);
      for (int f : nearFibers) {
        if (f != FiberMap.NONE) {
          fibers.add(f);
        }
      }
      if (example.isEmpty()) {
        example = instance;
      }
    }

    Optional<Problem> problem() {
      return lanes.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Problem(
                  code,
                  code == Problem.Code.PORT_ORDER ? Problem.Severity.WARN : Problem.Severity.FAIL,
                  0,
                  List.copyOf(lanes),
                  List.copyOf(fibers),
                  what + " (" + example + (lanes.size() > 1 ? ", …)" : ")")));
    }
  }
}
