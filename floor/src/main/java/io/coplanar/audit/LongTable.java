// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

/**
 * A map from names to numbers that takes 16 to 32 bytes a name however long the names are: it keeps
 * 64 bits of SHA-256 of each, salted anew in every run. Among a million names two are taken for one
 * with a chance of 3·10⁻⁸, and nobody can prepare such a pair.
 */
final class LongTable {
  private static final int FIRST_CAPACITY = 1 << 10;

  private final java.security.MessageDigest sha256 = digest();
  private final byte[] salt = new byte[16];
  private long[] keys = new long[FIRST_CAPACITY];
  private long[] values = new long[FIRST_CAPACITY];
  private int size;

  LongTable() {
    new java.security.SecureRandom().nextBytes(salt);
  }

  private static java.security.MessageDigest digest() {
    try {
      return java.security.MessageDigest.getInstance("SHA-256");
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Puts a value and returns the one before; 0 where there was none. Values are not 0. */
  long put(String name, long value) {
    if (2 * size >= keys.length) {
      grow();
    }
    int slot = slot(keys, hash(name));
    long before = values[slot];
    if (before == 0) {
      keys[slot] = lastHash;
      size++;
    }
    values[slot] = value;
    return before;
  }

  private long lastHash;

  private long hash(String name) {
    sha256.update(salt);
    byte[] hash = sha256.digest(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    lastHash = java.nio.ByteBuffer.wrap(hash).getLong();
    return lastHash;
  }

  /** The slot of a hash: where it lies, or the free one that it would take. */
  private int slot(long[] inKeys, long hash) {
    int mask = inKeys.length - 1;
    int slot = (int) hash & mask;
    while (values[slot] != 0 && inKeys[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new long[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != 0) {
        int slot = slot(keys, oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
