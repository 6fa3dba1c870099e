// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit.tamper;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Flips bits of a file one after another, looks what is found, and puts each back. */
final class Flips {
  /** What a flip came to. */
  enum Found {
    /** The verifier says that the ledger is not intact. */
    REPORTED,
    /** The verifier says that it cannot read it, and why. */
    REFUSED,
    /** Nothing is found, and nothing means anything else than before. */
    WITHOUT_EFFECT,
    /** Nothing is found, in a place that nothing protects and that is documented so. */
    UNPROTECTED,
    /** The verifier says that it is not intact, and names other entries than the flipped one. */
    MISLOCATED,
    /** Nothing is found, and something is not as before. */
    MISSED,
    /** The verifier fell over. */
    CRASHED
  }

  /** Looks at the flipped file. */
  @FunctionalInterface
  interface Look {
    Found at(long place, int bit) throws Exception;
  }

  private final Map<Found, Long> counts = new TreeMap<>();
  private final StringBuilder faults = new StringBuilder();

  /** Flips one bit. */
  void flip(Path file, long place, int bit, Look look) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(place);
      int before = bytes.read();
      bytes.seek(place);
      bytes.write(before ^ (1 << bit));
      try {
        count(file, place, bit, look);
      } finally {
        bytes.seek(place);
        bytes.write(before);
      }
    }
  }

  private void count(Path file, long place, int bit, Look look) {
    String what = "";
    Found found;
    try {
      found = look.at(place, bit);
    } catch (Exception | StackOverflowError e) {
      found = Found.CRASHED;
      what = ": " + e;
    }
    counts.merge(found, 1L, Long::sum);
    if (found.compareTo(Found.MISLOCATED) >= 0) {
      faults.append(
          "%s: byte %d, bit %d of %s%s%n".formatted(found, place, bit, file.getFileName(), what));
    }
  }

  long count(Found found) {
    return counts.getOrDefault(found, 0L);
  }

  /** Where the verifier missed, mislaid or fell over something; empty when nowhere. */
  String faults() {
    return faults.toString();
  }

  @Override
  public String toString() {
    return counts.toString();
  }
}
