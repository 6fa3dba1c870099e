// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a text file one after the other, as bytes in a buffer that is used again: a log of
 * any length takes the same memory. Lines end in LF, CRLF or CR.
 */
final class LogLines {
  /** Longest line, bytes; a log's line has a hundred. */
  static final int MAX_LINE = 64 * 1024;

  private static final int READ_AT_ONCE = 256 * 1024;

  private final InputStream in;
  private final String file;
  private final byte[] buffer = new byte[MAX_LINE + READ_AT_ONCE];

  /** Bytes that are there: from {@code next}, not yet given out, to {@code end}. */
  private int next;

  private int end;
  private int from;
  private int to;
  private long number;
  private boolean lineFeedBelongsToReturn;

  /**
   * @param file its name, for complaints
   */
  LogLines(InputStream in, String file) throws IOException, InputFault {
    this.in = in;
    this.file = file;
    fill();
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      next = 3;
    } else if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
      throw new InputFault.NotThisFormat(file, "is text in UTF-16", "a CSV file in UTF-8");
    }
  }

  /** Goes to the next line; false at the end of the file. */
  boolean next() throws IOException, InputFault {
    if (lineFeedBelongsToReturn && (next < end || fill()) && buffer[next] == '\n') {
      next++;
    }
    lineFeedBelongsToReturn = false;
    int length = 0;
    while (true) {
      if (next + length == end && !fill()) {
        return lastLine(length);
      }
      byte c = buffer[next + length];
      if (c == '\n' || c == '\r') {
        lineFeedBelongsToReturn = c == '\r';
        give(length, 1);
        return true;
      }
      if (c == 0) {
        throw fault("holds a zero byte", "plain text in UTF-8");
      }
      if (++length > MAX_LINE) {
        throw fault("is longer than " + MAX_LINE + " bytes", "a sample a line");
      }
    }
  }

  private boolean lastLine(int length) {
    if (length > 0) {
      give(length, 0);
    }
    return length > 0;
  }

  private void give(int length, int lineEnd) {
    from = next;
    to = next + length;
    next = to + lineEnd;
    number++;
  }

  /** Reads on behind the bytes not yet given out, which move to the front; false at the end. */
  private boolean fill() throws IOException {
    System.arraycopy(buffer, next, buffer, 0, end - next);
    end -= next;
    next = 0;
    int read = in.read(buffer, end, Math.min(READ_AT_ONCE, buffer.length - end));
    if (read <= 0) {
      return false;
    }
    end += read;
    return true;
  }

  private boolean startsWith(int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= end || (buffer[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** The current line's first byte in {@link #bytes}. */
  int from() {
    return from;
  }

  /** One behind its last byte, without the line end. */
  int to() {
    return to;
  }

  /** Valid until the next call of {@link #next}; not to be changed. */
  byte[] bytes() {
    return buffer;
  }

  /** The current line's number in the file, from 1. */
  long number() {
    return number;
  }

  private InputFault fault(String wrong, String right) {
    return new InputFault.NotThisFormat(file + ", line " + (number + 1), wrong, right);
  }
}
