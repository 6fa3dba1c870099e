// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import io.coplanar.connector.FiberPlan;
import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A channel as people write it down, in YAML. docs/polarity.md is the page for them. */
public final class ChannelFile {
  /** Largest file read, bytes. */
  public static final int MAX_BYTES = YamlMap.MAX_BYTES;

  private final YamlMap top;
  private final boolean lowAtA;

  private ChannelFile(YamlMap top, boolean lowAtA) {
    this.top = top;
    this.lowAtA = lowAtA;
  }

  /**
   * Reads a channel.
   *
   * @param bytes the whole file
   * @param file its name, for complaints
   * @param settings {@link PolaritySettings}
   * @throws InputFault for unknown or repeated keys, bad numbers, parts in an order that cannot be
   *     plugged, two fibers at one position
   */
  public static Channel read(byte[] bytes, String file, Settings settings) throws InputFault {
    return new ChannelFile(
            YamlMap.read(bytes, file), settings.get(PolaritySettings.U1_LOW_AT_A) >= 0.5)
        .channel();
  }

  private Channel channel() throws InputFault {
    top.allowOnly(Set.of("near", "far", "fibers", "path", "expect", "name", "note"));
    End near = end("near");
    End far = end("far");
    equalLanes(near, far);
    boolean stated = top.mentions("fibers");
    List<YamlMap> items = top.maps("path");
    List<Boolean> portsNear = Order.check(items, near, far);
    List<Part> parts = new ArrayList<>();
    int turn = breakout(items);
    FiberPlan first = stated ? Fields.plan(top, "fibers") : plan(near, far, items, turn, false);
    FiberPlan last = stated ? first : plan(far, near, items, turn, true);
    for (int i = 0; i < items.size(); i++) {
      FiberPlan before = i <= turn ? first : last;
      FiberPlan after = i < turn ? first : last;
      parts.add(new PartReader(items.get(i), before, after, stated, lowAtA).read(portsNear.get(i)));
    }
    Channel channel = new Channel(near, far, first, parts, null);
    return top.mentions("expect")
        ? new Channel(near, far, first, parts, Fields.expectation(top, channel))
        : channel;
  }

  private End end(String key) throws InputFault {
    List<String> words =
        Stream.concat(Transceivers.ids().stream(), Stream.of("duplex", "positions")).toList();
    String word = top.oneOf(key, words);
    return switch (word) {
      case "duplex" -> new End.Duplex();
      case "positions" -> new End.Positions();
      default -> Transceivers.find(word).orElseThrow();
    };
  }

  private void equalLanes(End near, End far) throws InputFault {
    if (near instanceof End.Transceiver a
        && far instanceof End.Transceiver b
        && a.lanes() != b.lanes()) {
      throw top.fault(
          "far",
          "'far' " + b.id() + " has " + b.lanes() + " lanes, 'near' " + a.id() + " " + a.lanes(),
          "two transceivers with as many lanes");
    }
  }

  /**
   * The fibers on an end's side of the channel where nothing is said: its transceiver's, else those
   * that the breakout cable leads to this side, else the other transceiver's, else 12.
   */
  private static FiberPlan plan(End end, End other, List<YamlMap> items, int turn, boolean far)
      throws InputFault {
    if (end instanceof End.Transceiver t) {
      return t.plan();
    }
    if (turn < items.size() && items.get(turn).mentions("fibers")) {
      List<FiberPlan> plans = Fields.plans(items.get(turn), "fibers");
      return far ? plans.getLast() : plans.getFirst();
    }
    return other instanceof End.Transceiver t ? t.plan() : FiberPlan.TWELVE;
  }

  /**
   * Where one count of fibers ends and another begins: at the cable that says two, else at the
   * first with a map of its own that says none. Behind the path where there is neither.
   */
  private static int breakout(List<YamlMap> items) {
    for (int said : new int[] {2, 0}) {
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i).isMap("cable") && items.get(i).items("fibers").size() == said) {
          return i;
        }
      }
    }
    return items.size();
  }
}
