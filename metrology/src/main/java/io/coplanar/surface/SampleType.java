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
    int n = out.length;
    // whole rows are copied first: a copy is as fast on the first file as on the last
    ByteBuffer row = samples.slice(first * bytes, n * bytes).order(samples.order());
    switch (this) {
      case F64 -> {
        row.asDoubleBuffer().get(out);
        for (int i = 0; i < n; i++) {
          out[i] = out[i] * scale + offset;
        }
      }
      case F32 -> {
        float[] raw = new float[n];
        row.asFloatBuffer().get(raw);
        for (int i = 0; i < n; i++) {
          out[i] = raw[i] * scale + offset;
        }
      }
      case I32 -> {
        int[] raw = new int[n];
        row.asIntBuffer().get(raw);
        for (int i = 0; i < n; i++) {
          out[i] = raw[i] * scale + offset;
        }
      }
      case I16 -> {
        short[] raw = new short[n];
        row.asShortBuffer().get(raw);
        for (int i = 0; i < n; i++) {
          out[i] = raw[i] * scale + offset;
        }
      }
      case U16 -> {
        short[] raw = new short[n];
        row.asShortBuffer().get(raw);
        for (int i = 0; i < n; i++) {
          out[i] = (raw[i] & 0xFFFF) * scale + offset;
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
