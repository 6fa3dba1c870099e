// SPDX-License-Identifier: Apache-2.0
package io.coplanar.image;

import io.coplanar.evidence.InputFault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Walks over a PNG's chunks before anything is decoded: length, four letters, data, CRC-32 of
 * letters and data (W3C PNG, 5.3). The JDK's reader does not look at the checksums.
 */
final class PngChunks {
  private static final int SIGNATURE = 8;
  private static final int FRAME = 12;

  private PngChunks() {}

  /** Holds every chunk against its checksum, up to the last; what follows is not looked at. */
  static void check(byte[] bytes) throws InputFault {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int at = SIGNATURE;
    while (bytes.length - at >= FRAME) {
      int length = in.getInt(at);
      if (length < 0 || length > bytes.length - at - FRAME) {
        break;
      }
      String type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
      CRC32 crc = new CRC32();
      crc.update(bytes, at + 4, length + 4);
      if ((int) crc.getValue() != in.getInt(at + 8 + length)) {
        throw new InputFault.Damaged(
            "the image",
            "is a damaged PNG: its chunk at byte " + at + " contradicts its checksum",
            "a whole file; save or copy it again");
      }
      if (type.equals("IEND")) {
        return;
      }
      at += FRAME + length;
    }
    throw new InputFault.Damaged(
        "the image",
        "is a damaged PNG: it ends before its last chunk",
        "a whole file; save or copy it again");
  }
}
