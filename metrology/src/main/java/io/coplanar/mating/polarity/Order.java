// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import io.coplanar.evidence.InputFault;
import io.coplanar.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;

/** Whether the parts of a path can be plugged together, and which way cassettes face. */
final class Order {
  /** What a part shows to one side. */
  private enum Face {
    PLUG("an array plug", "an adapter"),
    SOCKET("an adapter", "a cable or a cassette's array side"),
    PORTS("a cassette's ports", "a cord"),
    CORD("a cord", "a cassette's ports");

    private final String words;
    private final String needs;

    Face(String words, String needs) {
      this.words = words;
      this.needs = needs;
    }

    boolean joins(Face other) {
      return switch (this) {
        case PLUG -> other == SOCKET;
        case SOCKET -> other == PLUG;
        case PORTS -> other == CORD;
        case CORD -> other == PORTS;
      };
    }
  }

  private Order() {}

  /**
   * Checks every joint, and the two ends.
   *
   * @return for each part whether it is a cassette with its ports on the near side
   * @throws InputFault naming the first part that does not follow
   */
  static List<Boolean> check(List<YamlMap> items, End near, End far) throws InputFault {
    List<Boolean> portsNear = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      portsNear.add(portsNear(items, i));
    }
    end(items.getFirst(), face(items.getFirst(), portsNear.getFirst(), false), near, "near");
    for (int i = 1; i < items.size(); i++) {
      Face before = face(items.get(i - 1), portsNear.get(i - 1), true);
      Face after = face(items.get(i), portsNear.get(i), false);
      if (!before.joins(after)) {
        throw items
            .get(i)
            .fault(
                "part " + (i + 1) + " shows " + after.words + " to " + before.words,
                before.needs + " after part " + i);
      }
    }
    end(items.getLast(), face(items.getLast(), portsNear.getLast(), true), far, "far");
    return portsNear;
  }

  /** A cassette turns ports into an array, the next one back: what is before it tells. */
  private static boolean portsNear(List<YamlMap> items, int i) throws InputFault {
    if (!PartReader.kind(items.get(i)).equals("cassette")) {
      return false;
    }
    if (i > 0) {
      return !PartReader.kind(items.get(i - 1)).equals("adapter");
    }
    return items.size() == 1 || !PartReader.kind(items.get(1)).equals("cord");
  }

  private static Face face(YamlMap item, boolean portsNear, boolean far) throws InputFault {
    return switch (PartReader.kind(item)) {
      case "cable" -> Face.PLUG;
      case "adapter" -> Face.SOCKET;
      case "cord" -> Face.CORD;
      default -> portsNear == far ? Face.PLUG : Face.PORTS;
    };
  }

  private static void end(YamlMap item, Face face, End end, String which) throws InputFault {
    String kind = PartReader.kind(item);
    if (end instanceof End.Transceiver t && !kind.equals("cable")) {
      throw item.fault(
          "at the " + which + " transceiver " + t.id() + " stands " + face.words, "a cable there");
    }
    if (end instanceof End.Duplex && face != Face.CORD) {
      throw item.fault("at the " + which + " duplex end stands " + face.words, "a cord there");
    }
  }
}
