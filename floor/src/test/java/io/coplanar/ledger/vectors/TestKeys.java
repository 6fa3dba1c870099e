// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.vectors;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.note.SigningKey;

/**
 * The keys of the vectors. Everybody knows them, so they prove nothing: never use one. The seed of
 * key n is SHA-256 of the ASCII text {@code coplanar published test key n}.
 */
final class TestKeys {
  static final String ORIGIN = "vectors.example/log";
  static final String RESTORED_ORIGIN = "vectors.example/log-2";

  static final SigningKey FIRST =
      key(
          "PRIVATE+KEY+vectors.example/log+6a07e789"
              + "+AVyOvbr6VXaGsKUrznecAwkHIeAbpJQggJsaLo4t47GO");
  static final SigningKey SECOND =
      key(
          "PRIVATE+KEY+vectors.example/log+4f6d2865"
              + "+AYbtNoZKthfbKH8d9cUC1/e2ZkD2Q3OkN/qHeqHwTqfk");
  static final SigningKey RESTORED =
      key(
          "PRIVATE+KEY+vectors.example/log-2+d3639ce1"
              + "+AYhm029HnNg3QuFZQ8EBo+VsO7SvRU+6iRaf+sq4k6N2");

  /** Bears the log's name and was never its key. */
  static final SigningKey STRANGER =
      key(
          "PRIVATE+KEY+vectors.example/log+b8e2bbfd"
              + "+AanyqGwfP1/Yssp8JvL7TqaLQjuUimGbUuZmu0ZDm+wZ");

  private TestKeys() {}

  private static SigningKey key(String text) {
    try {
      return SigningKey.parse(text);
    } catch (InputFault e) {
      throw new IllegalStateException(e);
    }
  }
}
