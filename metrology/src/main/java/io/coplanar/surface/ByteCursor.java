// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;

/**
 * Reads a binary layout field by field. Each read takes what stands at the position and moves on;
 * one that would pass the end throws {@link InputFault.Damaged}, so a layout is read as it is
 * specified, without checks in between.
 */
final class ByteCursor {
  private final ByteBuffer buffer;

  private ByteCursor(ByteBuffer buffer) {
    this.buffer = buffer;
  }

  static ByteCursor littleEndian(byte[] bytes) {
    return new ByteCursor(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
  }

  static ByteCursor bigEndian(byte[] bytes) {
    return new ByteCursor(ByteBuffer.wrap(bytes).order(ByteOrder.BIG_ENDIAN));
  }

  /** From here on in another order, for layouts that mix them. */
  ByteCursor order(ByteOrder order) {
    buffer.order(order);
    return this;
  }

  int position() {
    return buffer.position();
  }

  int remaining() {
    return buffer.remaining();
  }

  int size() {
    return buffer.limit();
  }

  /** Moves to an offset from the start. */
  ByteCursor at(long position) throws InputFault {
    if (position < 0) {
      throw new InputFault.Damaged("", "points to byte " + position, "an offset from 0");
    }
    if (position > buffer.limit()) {
      throw endsEarly(position);
    }
    buffer.position((int) position);
    return this;
  }

  ByteCursor skip(long bytes) throws InputFault {
    return at(buffer.position() + bytes);
  }

  /** Refuses where fewer bytes are left: call it before allocating for what they hold. */
  void need(long bytes) throws InputFault {
    if (bytes < 0 || bytes > buffer.remaining()) {
      throw endsEarly(buffer.position() + bytes);
    }
  }

  int u8() throws InputFault {
    return i8() & 0xFF;
  }

  byte i8() throws InputFault {
    need(1);
    return buffer.get();
  }

  int u16() throws InputFault {
    return i16() & 0xFFFF;
  }

  short i16() throws InputFault {
    need(2);
    return buffer.getShort();
  }

  long u32() throws InputFault {
    return i32() & 0xFFFF_FFFFL;
  }

  int i32() throws InputFault {
    need(4);
    return buffer.getInt();
  }

  long i64() throws InputFault {
    need(8);
    return buffer.getLong();
  }

  float f32() throws InputFault {
    need(4);
    return buffer.getFloat();
  }

  double f64() throws InputFault {
    need(8);
    return buffer.getDouble();
  }

  byte[] bytes(long count) throws InputFault {
    need(count);
    byte[] out = new byte[(int) count];
    buffer.get(out);
    return out;
  }

  /** A text field of fixed width: up to its first NUL, without white space around it. */
  String text(long width, Charset charset) throws InputFault {
    byte[] field = bytes(width);
    int n = 0;
    while (n < field.length && field[n] != 0) {
      n++;
    }
    return new String(field, 0, n, charset).strip();
  }

  /** The next bytes as a buffer of the same order that shares them: for bulk reads of heights. */
  ByteBuffer view(long count) throws InputFault {
    need(count);
    ByteBuffer view =
        buffer.slice(buffer.position(), (int) count).asReadOnlyBuffer().order(buffer.order());
    buffer.position(buffer.position() + (int) count);
    return view;
  }

  private InputFault endsEarly(long needed) {
    return new InputFault.Damaged(
        "", "ends after " + buffer.limit() + " bytes where " + needed + " are needed", "");
  }
}
