// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks zlib streams of a size that is known beforehand. */
final class ZlibStream {
  /** Deflate packs no tighter than this, so a larger claim is a lie, told before allocating. */
  static final int MAX_RATIO = 1032;

  private ZlibStream() {}

  /**
   * Unpacks a whole stream to {@code out[at .. at + size)}.
   *
   * @throws InputFault.Damaged it is cut, damaged, or of another size
   */
  static void inflate(ByteBuffer packed, byte[] out, int at, int size) throws InputFault {
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(packed);
      int n = 0;
      while (n < size) {
        int more = inflater.inflate(out, at + n, size - n);
        if (more == 0) {
          throw damaged("is cut");
        }
        n += more;
      }
      // one more call reads the checksum behind the last byte
      if (inflater.inflate(new byte[1]) != 0 || !inflater.finished()) {
        throw damaged("is cut or unpacks to more than it states");
      }
    } catch (DataFormatException e) {
      throw damaged("cannot be unpacked");
    }
  }

  private static InputFault damaged(String what) {
    return new InputFault.Damaged("", "has a zlib stream that " + what, "");
  }
}
