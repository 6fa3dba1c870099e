// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Changes bytes as errors and attackers do: flips, cuts, repeats, splices, and pieces of syntax.
 */
final class Mutations {
  private static final List<String> PIECES =
      List.of(
          "\"",
          "\\",
          "\\u0000",
          "\\ud83d",
          "\\u00",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          " ",
          "\n",
          "\n\n",
          "0",
          "-",
          "1e9",
          "null",
          "9223372036854775808",
          "\u2014 ",
          "+",
          "=",
          "\u0000",
          "\u00e9",
          "\ufffd",
          "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[");

  private final List<byte[]> seeds;
  private final RandomGenerator random;

  Mutations(List<byte[]> seeds, RandomGenerator random) {
    this.seeds = seeds;
    this.random = random;
  }

  /** A seed after one to four changes. */
  byte[] next() {
    byte[] bytes = any();
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes = change(bytes);
    }
    return bytes;
  }

  private byte[] change(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, at + random.nextInt(12));
    return switch (random.nextInt(6)) {
      case 0 -> flip(bytes);
      case 1 -> join(bytes, at, new byte[0], to);
      case 2 -> join(bytes, at, random.nextBoolean() ? piece() : new byte[0], bytes.length);
      case 3 -> join(bytes, to, part(bytes, at, to), to);
      case 4 -> join(bytes, at, piece(), random.nextBoolean() ? at : to);
      default -> splice(bytes, at);
    };
  }

  private byte[] splice(byte[] bytes, int at) {
    byte[] other = any();
    int from = random.nextInt(other.length + 1);
    return join(bytes, at, part(other, from, other.length), bytes.length);
  }

  private byte[] flip(byte[] bytes) {
    byte[] flipped = bytes.clone();
    if (flipped.length > 0) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private byte[] piece() {
    return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] any() {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private static byte[] part(byte[] bytes, int from, int to) {
    return java.util.Arrays.copyOfRange(bytes, from, to);
  }

  /** The first {@code head} bytes, the middle, and what stands from {@code tail} on. */
  private static byte[] join(byte[] bytes, int head, byte[] middle, int tail) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(bytes, 0, head);
    joined.writeBytes(middle);
    joined.write(bytes, tail, bytes.length - tail);
    return joined.toByteArray();
  }
}
