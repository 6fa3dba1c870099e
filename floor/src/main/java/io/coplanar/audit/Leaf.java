// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a verifier needs of an entry, read from its leaf. The leaf must have exactly the form of
 * docs/ledger-format.md: every field, in its order, on one line.
 *
 * @param serverTime by the server's clock, milliseconds since 1970
 * @param own the payload of an entry in which the ledger speaks of itself, else null
 */
record Leaf(
    long seq,
    String command,
    long part,
    long parts,
    String stream,
    long version,
    String type,
    long serverTime,
    List<String> blobs,
    @Nullable Map<String, @Nullable Object> own) {
  static final int MAX_BYTES = 256 << 10;
  static final String OWN_STREAM = "ledger";

  private static final int HASH_DIGITS = 64;

  static Leaf read(byte[] leaf) throws Unreadable {
    if (leaf.length > MAX_BYTES) {
      throw new Unreadable("it has " + leaf.length + " bytes");
    }
    Json json = new Json(leaf, 0);
    json.literal("{\"schema\":\"coplanar/entry/1\",\"seq\":");
    long seq = json.count();
    json.literal(",\"command\":");
    String command = json.string();
    json.literal(",\"part\":");
    long part = json.count();
    json.literal(",\"parts\":");
    long parts = json.count();
    json.literal(",\"stream\":");
    String stream = json.string();
    json.literal(",\"version\":");
    long version = json.count();
    json.literal(",\"type\":");
    String type = json.string();
    json.literal(",\"who\":");
    json.string();
    json.literal(",\"where\":");
    json.string();
    json.literal(",\"server_time\":");
    long time = time(json.string());
    json.literal(",\"clock_behind_ms\":");
    json.count();
    json.literal(",\"station_time\":");
    if (!json.maybe("null")) {
      time(json.string());
    }
    json.literal(",\"reason\":");
    if (!json.maybe("null")) {
      json.string();
    }
    json.literal(",\"blobs\":[");
    List<String> blobs = blobs(json);
    json.literal(",\"payload_schema\":");
    json.string();
    json.literal(",\"payload\":");
    Object payload = json.value(0);
    if (!(payload instanceof Map<?, ?> map)) {
      throw new Unreadable("its payload is no object");
    }
    json.literal("}");
    json.end();
    return new Leaf(
        seq,
        command,
        part,
        parts,
        stream,
        version,
        type,
        time,
        blobs,
        stream.equals(OWN_STREAM) ? typed(map) : null);
  }

  private static Map<String, @Nullable Object> typed(Map<?, ?> map) {
    Map<String, @Nullable Object> typed = new HashMap<>();
    map.forEach((name, value) -> typed.put((String) name, value));
    return typed;
  }

  private static List<String> blobs(Json json) throws Unreadable {
    if (json.maybe("]")) {
      return List.of();
    }
    List<String> blobs = new ArrayList<>();
    while (true) {
      String hash = json.string();
      if (hash.length() != HASH_DIGITS || !hash.chars().allMatch(Leaf::isHex)) {
        throw new Unreadable("a blob's name is no SHA-256");
      }
      blobs.add(hash);
      if (json.maybe("]")) {
        return blobs;
      }
      json.literal(",");
    }
  }

  private static boolean isHex(int c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
  }

  private static long time(String text) throws Unreadable {
    try {
      if (text.endsWith("Z")) {
        return Instant.parse(text).toEpochMilli();
      }
    } catch (DateTimeException | ArithmeticException e) {
      // told below
    }
    throw new Unreadable(text + " is no time in UTC");
  }
}
