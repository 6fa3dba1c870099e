// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.merkle;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Hashes as text. */
final class Hashes {
  private Hashes() {}

  static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  static List<String> hex(List<byte[]> hashes) {
    return hashes.stream().map(Hashes::hex).toList();
  }

  static boolean equal(List<byte[]> first, List<byte[]> second) {
    return Arrays.deepEquals(first.toArray(), second.toArray());
  }

  static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  static List<byte[]> bytes(String... hex) {
    return List.of(hex).stream().map(Hashes::bytes).toList();
  }
}
