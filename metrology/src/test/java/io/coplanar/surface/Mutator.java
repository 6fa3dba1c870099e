// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import java.util.Arrays;
import java.util.Random;

/** Spoils files as disks, cables and people do; the same seed spoils them alike. */
final class Mutator {
  private final Random random;

  Mutator(long seed) {
    random = new Random(seed);
  }

  /** A copy with one to four faults; more of them near the start, where headers are. */
  byte[] spoil(byte[] whole) {
    byte[] bytes = whole.clone();
    int faults = 1 + random.nextInt(4);
    for (int i = 0; i < faults && bytes.length > 8; i++) {
      bytes = fault(bytes);
    }
    return bytes;
  }

  private byte[] fault(byte[] bytes) {
    int at = place(bytes.length);
    int run = Math.min(1 + random.nextInt(8), bytes.length - at);
    switch (random.nextInt(8)) {
      case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bytes[at] = (byte) random.nextInt(256);
      case 2 -> Arrays.fill(bytes, at, at + run, (byte) 0xFF);
      case 3 -> Arrays.fill(bytes, at, at + run, (byte) 0);
      case 4 -> Arrays.fill(bytes, at, at + run, (byte) '9');
      case 5 -> {
        // the largest positive number in either byte order
        bytes[at] = 0x7F;
        Arrays.fill(bytes, at + 1, at + run, (byte) 0xFF);
      }
      case 6 -> {
        return cutOut(bytes, at, run);
      }
      default -> {
        return Arrays.copyOf(bytes, at);
      }
    }
    return bytes;
  }

  private int place(int length) {
    return switch (random.nextInt(3)) {
      case 0 -> random.nextInt(Math.min(length, 128));
      case 1 -> length - 1 - random.nextInt(Math.min(length, 512));
      default -> random.nextInt(length);
    };
  }

  private static byte[] cutOut(byte[] bytes, int at, int run) {
    byte[] shorter = new byte[bytes.length - run];
    System.arraycopy(bytes, 0, shorter, 0, at);
    System.arraycopy(bytes, at + run, shorter, at, shorter.length - at);
    return shorter;
  }
}
