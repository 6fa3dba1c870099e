// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import java.nio.ByteBuffer;

/** How a binary format stores one number; the byte order is the buffer's. */
enum SampleType {
  U8(1),
  I8(1),
  U16(2),
  I16(2),
  U32(4),
  I32(4),
  F32(4),
  F64(8);

  private final int bytes;

  SampleType(int bytes) {
    this.bytes = bytes;
  }

  int bytes() {
    return bytes;
  }

  /** The sample at an index, exactly. */
  double get(ByteBuffer samples, int index) {
    int at = index * bytes;
    return switch (this) {
      case U8 -> samples.get(at) & 0xFF;
      case I8 -> samples.get(at);
      case U16 -> samples.getShort(at) & 0xFFFF;
      case I16 -> samples.getShort(at);
      case U32 -> samples.getInt(at) & 0xFFFF_FFFFL;
      case I32 -> samples.getInt(at);
      case F32 -> samples.getFloat(at);
      case F64 -> samples.getDouble(at);
    };
  }

  /** Fills {@code out} with {@code sample · scale + offset} for the samples from an index on. */
  void read(ByteBuffer samples, int first, double scale, double offset, double[] out) {
    int at = first * bytes;
    int n = out.length;
    // one loop a type, so that none of them decides anything per sample
    switch (this) {
      case F32 -> {
        for (int i = 0; i < n; i++) {
          out[i] = samples.getFloat(at + 4 * i) * scale + offset;
        }
      }
      case F64 -> {
        for (int i = 0; i < n; i++) {
          out[i] = samples.getDouble(at + 8 * i) * scale + offset;
        }
      }
      case I32 -> {
        for (int i = 0; i < n; i++) {
          out[i] = samples.getInt(at + 4 * i) * scale + offset;
        }
      }
      case I16 -> {
        for (int i = 0; i < n; i++) {
          out[i] = samples.getShort(at + 2 * i) * scale + offset;
        }
      }
      case U16 -> {
        for (int i = 0; i < n; i++) {
          out[i] = (samples.getShort(at + 2 * i) & 0xFFFF) * scale + offset;
        }
      }
      case U8, I8, U32 -> {
        for (int i = 0; i < n; i++) {
          out[i] = get(samples, first + i) * scale + offset;
        }
      }
    }
  }
}
