// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A new file, written line by line and forced when it is closed. */
final class ForcedFile implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 17;

  private final FileChannel channel;
  private final OutputStream out;
  private long lines;

  private ForcedFile(FileChannel channel) {
    this.channel = channel;
    this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
  }

  static ForcedFile create(Path file) throws IOException {
    return new ForcedFile(
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  /** A file that was made empty before, for example for its owner only. */
  static ForcedFile open(Path file) throws IOException {
    return new ForcedFile(FileChannel.open(file, StandardOpenOption.WRITE));
  }

  static void write(Path file, byte[] content) throws IOException {
    try (ForcedFile one = create(file)) {
      one.out.write(content);
    }
  }

  void line(byte[] content) throws IOException {
    out.write(content);
    out.write('\n');
    lines++;
  }

  void line(String content) throws IOException {
    line(content.getBytes(StandardCharsets.UTF_8));
  }

  /** How many lines were written. */
  long lines() {
    return lines;
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      out.flush();
      channel.force(true);
    }
  }
}
