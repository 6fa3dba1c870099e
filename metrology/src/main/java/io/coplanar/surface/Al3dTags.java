// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The tags of an AL3D file: each is key[20], value[30] and CR LF, texts padded with NUL. The first
 * is {@code Version}, the second {@code TagCount}, the number of those that follow.
 */
record Al3dTags(Map<String, String> values) {
  private static final int TAG_BYTES = 52;

  static Al3dTags read(ByteCursor in) throws InputFault {
    Map<String, String> values = new HashMap<>();
    readTag(in, values);
    readTag(in, values);
    Al3dTags head = new Al3dTags(values);
    head.requireInt("Version");
    int count = head.requireInt("TagCount");
    if (count < 0 || count > in.remaining() / TAG_BYTES) {
      throw new InputFault.Damaged(
          "",
          "states " + count + " tags",
          "at most the " + in.remaining() / TAG_BYTES + " that its size has room for");
    }
    for (int i = 0; i < count; i++) {
      readTag(in, values);
    }
    return new Al3dTags(Map.copyOf(values));
  }

  private static void readTag(ByteCursor in, Map<String, String> values) throws InputFault {
    String key = in.text(20, StandardCharsets.ISO_8859_1);
    String value = in.text(30, StandardCharsets.ISO_8859_1);
    if (in.u8() != '\r' || in.u8() != '\n') {
      throw new InputFault.Damaged(
          "", "has a tag that ends at byte " + in.position() + " without a line end", "CR LF");
    }
    values.put(key, value);
  }

  /** Whether the file states a value under a key. */
  boolean has(String key) {
    return !values.getOrDefault(key, "").isEmpty();
  }

  int requireInt(String key) throws InputFault {
    return Numbers.requireInt(key, values.get(key));
  }

  double requireDouble(String key) throws InputFault {
    return Numbers.requireDouble(key, values.get(key));
  }
}
