// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import io.coplanar.evidence.InputFault;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, none longer than a bound. Each ends in a line feed, the last one too: a file
 * that was cut is told from one that is whole.
 */
final class BoundedLines implements Closeable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path file;
  private final int maxBytes;
  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int at;
  private int end;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
  private long number;

  private BoundedLines(Path file, int maxBytes, InputStream in) {
    this.file = file;
    this.maxBytes = maxBytes;
    this.in = in;
  }

  /** Opens a regular file; a link, a pipe or a folder in its place is refused. */
  static BoundedLines open(Path file, int maxBytes) throws InputFault, IOException {
    requireFile(file);
    return new BoundedLines(file, maxBytes, Files.newInputStream(file));
  }

  /** All of a file that is short. */
  static byte[] whole(Path file, int maxBytes) throws InputFault, IOException {
    requireFile(file);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw new InputFault.TooLarge(
            file.toString(), "has more than " + maxBytes + " bytes", "a smaller file");
      }
      return bytes;
    }
  }

  private static void requireFile(Path file) throws InputFault {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new InputFault.NotThisFormat(
          file.toString(),
          Files.exists(file, LinkOption.NOFOLLOW_LINKS)
              ? "is no regular file"
              : "there is no such file",
          "a file of a ledger's export");
    }
  }

  /** The next line without its line feed; null at the end. */
  byte @Nullable [] next() throws InputFault, IOException {
    line.reset();
    number++;
    while (true) {
      if (at == end) {
        at = 0;
        end = in.read(buffer);
        if (end < 0) {
          end = 0;
          return atEnd();
        }
      }
      int start = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      if (line.size() + (at - start) > maxBytes) {
        throw new InputFault.TooLarge(
            where(), "is longer than " + maxBytes + " bytes", "a shorter line");
      }
      line.write(buffer, start, at - start);
      if (at < end) {
        at++;
        return line.toByteArray();
      }
    }
  }

  private byte @Nullable [] atEnd() throws InputFault {
    if (line.size() > 0) {
      throw new InputFault.Damaged(where(), "ends without a line feed", "the whole file");
    }
    return null;
  }

  /** The file and the line that was read last. */
  String where() {
    return file + ", line " + number;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
