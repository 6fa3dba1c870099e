// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import io.coplanar.ledger.Command;
import io.coplanar.ledger.Draft;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a writer of the mixed traffic does at one turn: a function of the seed, the writer and the
 * turn, so that anybody can ask the same again later.
 *
 * @param command what a turn that appends does; its id tells seed, writer and turn
 * @param blobs what the command's entries name
 * @param choice decides what else the turn may depend on
 */
record Step(Kind kind, Command command, List<byte[]> blobs, SplittableRandom choice) {
  private static final int SHARED_STREAMS = 5;

  Step {
    blobs = List.copyOf(blobs);
  }

  enum Kind {
    APPEND,
    REPEAT,
    TAKE_ID,
    EXPECT_TOO_LITTLE,
    CHECKPOINT
  }

  static Step of(long seed, int writer, int turn) {
    SplittableRandom random = new SplittableRandom((seed * 31 + writer) * 1_000_003 + turn);
    random.nextLong();
    return switch (random.nextInt(40)) {
      case 0, 1, 2, 3 -> append(seed, writer, turn, 2 + random.nextInt(4), List.of(), random);
      case 4, 5, 6, 7 -> append(seed, writer, turn, 1, List.of(blob(random)), random);
      case 8, 9 -> other(Kind.REPEAT, seed, writer, turn, random);
      case 10, 11 -> other(Kind.TAKE_ID, seed, writer, turn, random);
      case 12, 13 -> other(Kind.EXPECT_TOO_LITTLE, seed, writer, turn, random);
      case 14 -> other(Kind.CHECKPOINT, seed, writer, turn, random);
      default -> append(seed, writer, turn, 1, List.of(), random);
    };
  }

  /** The command of an id. */
  static Command command(String id) {
    String[] parts = id.split("/");
    return of(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))
        .command();
  }

  private static Step other(Kind kind, long seed, int writer, int turn, SplittableRandom random) {
    Step plain = append(seed, writer, turn, 1, List.of(), random);
    return new Step(kind, plain.command, List.of(), random);
  }

  private static Step append(
      long seed, int writer, int turn, int entries, List<byte[]> blobs, SplittableRandom random) {
    List<String> named = blobs.stream().map(Step::sha256).toList();
    List<Draft> drafts = new ArrayList<>();
    for (int part = 0; part < entries; part++) {
      String stream =
          random.nextInt(3) == 0
              ? "shared/" + random.nextInt(SHARED_STREAMS)
              : "connector/" + seed + "-" + writer + "-" + random.nextInt(50);
      String payload =
          "{\"n\":" + turn + ",\"note\":\"" + "x".repeat(100 + random.nextInt(500)) + "\"}";
      drafts.add(new Draft(stream, "type-" + part, "proof/step/1", payload, named));
    }
    Command command =
        new Command(
            seed + "/" + writer + "/" + turn,
            "u-" + writer,
            "bench-" + writer,
            null,
            null,
            List.of(),
            drafts);
    return new Step(Kind.APPEND, command, blobs, random);
  }

  /** One of forty contents or a new one: the same blob is put by several writers at once. */
  private static byte[] blob(SplittableRandom random) {
    if (random.nextBoolean()) {
      return ("content " + random.nextInt(40)).getBytes(StandardCharsets.UTF_8);
    }
    byte[] bytes = new byte[1 + random.nextInt(20_000)];
    random.nextBytes(bytes);
    return bytes;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
