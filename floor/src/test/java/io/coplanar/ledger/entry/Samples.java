// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.entry;

import io.coplanar.ledger.Command;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Commands and entries to try, plain ones and outlandish ones. */
final class Samples {
  static final Instant TIME = Instant.parse("2026-11-24T10:00:00.123Z");

  /** Characters that are written in different ways: one to four bytes, with and without escape. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "Z",
          "7",
          " ",
          "\"",
          "\\",
          "/",
          "\u00e9",
          "\u2028",
          "\ufffd",
          "\uffff",
          "\ud83d\ude00",
          "\u6d4b",
          "{",
          "null",
          "\\u0041");

  private Samples() {}

  static Command command(Draft... drafts) {
    return new Command("c-1", "person-1", "bench-4", TIME, null, List.of(), List.of(drafts));
  }

  static Draft draft() {
    return new Draft("fixture/F-12", "stage-completed", "coplanar/stage/1", "{\"stage\":\"cure\"}");
  }

  static Draft draft(String payload) {
    return new Draft("fixture/F-12", "stage-completed", "coplanar/stage/1", payload);
  }

  /** An entry of the usual size: a leaf of about 600 bytes. */
  static Entry usual(long seq) {
    return new Entry(
        seq,
        "01JD-cure-" + seq,
        0,
        1,
        "connector/C-" + seq / 10,
        seq % 10 + 1,
        "stage-completed",
        "person-5f1c8a0e9b7d46c2a3e4",
        "oven-2",
        TIME.plusMillis(seq),
        0,
        TIME.plusMillis(seq - 40),
        null,
        List.of(),
        "coplanar/stage/1",
        "{\"stage\":\"cure\",\"recipe\":\"epo-tek-353nd/3\",\"peak_c\":121.4,\"minutes\":12.25,"
            + "\"degree_of_cure\":0.9731,\"oven\":\"oven-2\",\"lot\":\"L2026-1107\","
            + "\"operator_note\":\"second shelf\",\"result\":\"PASS\"}");
  }

  /** Any entry that a ledger may hold. */
  static Entry any(RandomGenerator random) {
    int parts = 1 + random.nextInt(5);
    return new Entry(
        random.nextLong(Long.MAX_VALUE),
        "c-" + random.nextInt(),
        random.nextInt(parts),
        parts,
        text(random),
        1 + random.nextLong(1000),
        "type-" + random.nextInt(100),
        text(random),
        text(random),
        time(random),
        random.nextInt(3) == 0 ? random.nextLong(100000) : 0,
        random.nextBoolean() ? time(random) : null,
        reason(random),
        blobs(random),
        "test/any/" + (1 + random.nextInt(9)),
        object(random, 3));
  }

  static String text(RandomGenerator random) {
    StringBuilder text = new StringBuilder("n");
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /** A compact JSON object. */
  static String object(RandomGenerator random, int depth) {
    StringBuilder json = new StringBuilder("{");
    for (int i = random.nextInt(5); i > 0; i--) {
      json.append(json.length() > 1 ? "," : "").append("\"f").append(i).append("\":");
      json.append(value(random, depth));
    }
    return json.append('}').toString();
  }

  private static String value(RandomGenerator random, int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 6)) {
      case 0 -> Long.toString(random.nextLong());
      case 1 -> random.nextInt(100) + "." + random.nextInt(100) + "0E-" + random.nextInt(9);
      case 2 -> "-0";
      case 3 -> random.nextBoolean() ? "true" : "null";
      case 4 -> "\"\\u00e9\\/\\ud83d\\ude00\\\\\"";
      case 5 -> "\"" + text(random).replaceAll("[\\\\\"\\x00-\\x1f]", "-") + "\"";
      case 6 -> "[" + value(random, depth - 1) + "," + value(random, depth - 1) + "]";
      default -> object(random, depth - 1);
    };
  }

  private static Instant time(RandomGenerator random) {
    return Instant.ofEpochMilli(random.nextLong(-62_135_596_800_000L, 253_402_300_800_000L));
  }

  private static @Nullable String reason(RandomGenerator random) {
    return random.nextBoolean() ? text(random) + "\n\t" + text(random) : null;
  }

  private static List<String> blobs(RandomGenerator random) {
    List<String> blobs = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      byte[] hash = new byte[32];
      random.nextBytes(hash);
      blobs.add(HexFormat.of().formatHex(hash));
    }
    return blobs;
  }
}
