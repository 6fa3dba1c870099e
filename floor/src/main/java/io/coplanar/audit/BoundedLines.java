// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a file, each of bounded length and ended by one line feed. */
final class BoundedLines implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private final int most;
  private byte[] line = new byte[1 << 10];
  private boolean cut;

  BoundedLines(Path file, int most) throws IOException {
    this.in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    this.most = most;
  }

  /** The next line without its line feed; null after the last. */
  byte @Nullable [] next() throws IOException {
    int length = 0;
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        cut |= length > 0;
        return length > 0 ? Arrays.copyOf(line, length) : null;
      }
      // one byte more than allowed is kept, so that its reader sees that it is too long
      if (length <= most) {
        if (length == line.length) {
          line = Arrays.copyOf(line, 2 * length);
        }
        line[length++] = (byte) b;
      }
    }
    return Arrays.copyOf(line, length);
  }

  /** Whether the last line lacked its line feed. */
  boolean isCut() {
    return cut;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
