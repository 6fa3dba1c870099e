// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The packed points of a {@code DSCOMPRESSED} file: u32 number of streams, then u32 unpacked and
 * u32 packed bytes of each, then the zlib streams themselves, one after the other.
 */
final class DigitalSurfPacked {
  private DigitalSurfPacked() {}

  /**
   * Unpacks all streams into one run of points and leaves the cursor behind them.
   *
   * @param expected bytes that the header's points need; already bounded by {@link GridSize}
   * @throws InputFault.Damaged the streams are cut, damaged, or unpack to another size
   */
  static ByteBuffer unpack(ByteCursor in, long expected) throws InputFault {
    long streams = in.u32();
    in.need(streams * 8);
    int[] unpacked = new int[(int) streams];
    int[] packed = new int[(int) streams];
    long total = 0;
    long available = 0;
    for (int i = 0; i < streams; i++) {
      long plain = in.u32();
      long tight = in.u32();
      total += plain;
      available += tight;
      if (total > expected || available > in.size()) {
        throw damaged("has streams that are larger than its points or its file");
      }
      unpacked[i] = (int) plain;
      packed[i] = (int) tight;
    }
    in.need(available);
    if (total != expected) {
      throw damaged("has streams of " + total + " bytes for points of " + expected + " bytes");
    }
    if (expected > available * ZlibStream.MAX_RATIO) {
      throw damaged("has streams that cannot unpack to the size they state");
    }
    byte[] points = new byte[(int) expected];
    int at = 0;
    for (int i = 0; i < streams; i++) {
      ZlibStream.inflate(in.view(packed[i]), points, at, unpacked[i]);
      at += unpacked[i];
    }
    return ByteBuffer.wrap(points).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static InputFault damaged(String what) {
    return new InputFault.Damaged("", what, "whole zlib streams");
  }
}
