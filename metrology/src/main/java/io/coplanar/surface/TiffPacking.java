// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How a TIFF block is packed: not at all (1), LZW (5), deflate (8, 32946) or PackBits (32773).
 *
 * <p>None of them packs tighter than 1032 : 1 (deflate; LZW about 1000 : 1, PackBits 64 : 1), which
 * bounds what a block's claim may allocate.
 */
final class TiffPacking {
  private static final int LARGEST_RATIO = 1032;

  private TiffPacking() {}

  /**
   * The block's bytes, unpacked.
   *
   * @param in at the block
   * @param packed its size in the file
   * @param needed its size unpacked; what goes beyond is left out
   */
  static byte[] unpack(int compression, ByteCursor in, long packed, long needed) throws InputFault {
    if (packed < 0 || needed > (packed + 1) * LARGEST_RATIO) {
      throw cut();
    }
    if (compression == 1) {
      if (packed < needed) {
        throw cut();
      }
      return in.bytes(needed);
    }
    byte[] block = in.bytes(packed);
    byte[] out = new byte[(int) Math.min(needed, Integer.MAX_VALUE)];
    int n =
        switch (compression) {
          case 5 -> Lzw.unpack(block, out);
          case 8, 32946 -> inflate(block, out);
          case 32773 -> packBits(block, out);
          default ->
              throw new InputFault.Unsupported(
                  "",
                  "is packed by TIFF compression " + compression,
                  "none, LZW, deflate or PackBits");
        };
    if (n < needed) {
      throw cut();
    }
    return out;
  }

  private static int inflate(byte[] block, byte[] out) throws InputFault {
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(block);
      int n = 0;
      while (n < out.length) {
        int more = inflater.inflate(out, n, out.length - n);
        if (more == 0) {
          return n;
        }
        n += more;
      }
      return n;
    } catch (DataFormatException e) {
      throw new InputFault.Damaged("", "its packed samples cannot be unpacked", "");
    }
  }

  /**
   * TIFF 6.0, section 9: n ≥ 0 is followed by n + 1 bytes, n < 0 by one that stands 1 − n times.
   */
  private static int packBits(byte[] block, byte[] out) {
    int at = 0;
    int n = 0;
    while (at + 1 < block.length && n < out.length) {
      int code = block[at++];
      int left = out.length - n;
      if (code >= 0) {
        int count = Math.min(Math.min(code + 1, left), block.length - at);
        System.arraycopy(block, at, out, n, count);
        at += code + 1;
        n += count;
      } else if (code != -128) {
        int count = Math.min(1 - code, left);
        java.util.Arrays.fill(out, n, n + count, block[at++]);
        n += count;
      }
    }
    return n;
  }

  private static InputFault cut() {
    return new InputFault.Damaged("", "a part of its samples is cut", "a whole TIFF file");
  }
}
