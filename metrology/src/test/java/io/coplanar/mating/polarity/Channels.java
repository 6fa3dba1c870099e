// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.polarity;

import io.coplanar.evidence.InputFault;
import java.nio.charset.StandardCharsets;

/** Channels for tests, written as people write them. */
final class Channels {
  private Channels() {}

  /** A whole file; {@code |} stands for a line end. */
  static Channel read(String yaml) throws InputFault {
    return ChannelFile.read(
        yaml.replace("|", "\n").getBytes(StandardCharsets.UTF_8),
        "c.yaml",
        PolaritySettings.DEFAULTS);
  }

  /** Two equal ends and a path in YAML's flow form. */
  static Channel between(String end, String path) throws InputFault {
    return read("near: " + end + "|far: " + end + "|path: [" + path + "]");
  }

  /** Cables and adapters by their letters: {@code "B adA B"}. */
  static String parts(String letters) {
    StringBuilder out = new StringBuilder();
    for (String part : letters.split(" ")) {
      out.append(out.isEmpty() ? "" : ", ")
          .append(
              switch (part) {
                case "AB" -> "{cord: A-to-B}";
                case "AA" -> "{cord: A-to-A}";
                case "adA", "adB" -> "{adapter: " + part.substring(2) + "}";
                case "A", "B", "C" -> "{cable: " + part + "}";
                default -> "{cassette: " + part + "}";
              });
    }
    return out.toString();
  }
}
