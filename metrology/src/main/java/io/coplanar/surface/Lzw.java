// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

/**
 * LZW as TIFF 6.0, section 13, has it: codes of 9 to 12 bits, the highest bit first, 256 clears the
 * table, 257 ends; a code grows one entry early.
 */
final class Lzw {
  private static final int CLEAR = 256;
  private static final int END = 257;
  private static final int FIRST = 258;
  private static final int ENTRIES = 4096;

  private Lzw() {}

  /** Unpacks until either side ends; returns the number of bytes in {@code out}. */
  static int unpack(byte[] packed, byte[] out) {
    // an entry is a stretch of what is already unpacked: where it stands, and how long it is
    int[] start = new int[ENTRIES];
    int[] length = new int[ENTRIES];
    int next = FIRST;
    int width = 9;
    int n = 0;
    int lastStart = -1;
    int lastLength = 0;
    long bits = 0;
    int held = 0;
    int at = 0;
    while (n < out.length) {
      while (held < width && at < packed.length) {
        bits = bits << 8 | packed[at++] & 0xFF;
        held += 8;
      }
      if (held < width) {
        return n;
      }
      int code = (int) (bits >> held - width) & (1 << width) - 1;
      held -= width;
      if (code == END) {
        return n;
      }
      if (code == CLEAR) {
        next = FIRST;
        width = 9;
        lastStart = -1;
        continue;
      }
      int begin = n;
      if (code < CLEAR) {
        out[n++] = (byte) code;
      } else if (code < next) {
        n = copy(out, start[code], length[code], n);
      } else if (code == next && lastStart >= 0) {
        n = copy(out, lastStart, lastLength + 1, n);
      } else {
        return begin;
      }
      if (lastStart >= 0 && next < ENTRIES) {
        // the last string and the first byte of this one stand side by side
        start[next] = lastStart;
        length[next] = lastLength + 1;
        next++;
        width = next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9;
      }
      lastStart = begin;
      lastLength = n - begin;
    }
    return n;
  }

  /** Copies byte by byte, since a stretch may reach into its own copy. */
  private static int copy(byte[] out, int from, int count, int to) {
    int end = Math.min(out.length, to + count);
    for (int i = from, n = to; n < end; i++, n++) {
      out[n] = out[i];
    }
    return end;
  }
}
