// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import io.coplanar.evidence.InputFault;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A file that appears whole or not at all. */
final class WholeFile {
  private static final int BUFFER_BYTES = 1 << 16;

  /** Writes a file's content. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws InputFault, IOException;
  }

  private WholeFile() {}

  /**
   * Writes to a new file in the same folder, forces it to the disk, and moves it to its place.
   *
   * @throws InputFault from the content, or the folder is missing, or something other than a file
   *     stands at {@code path}
   * @throws IOException the disk failed; nothing new stands at {@code path}
   */
  static void write(Path path, Content content) throws InputFault, IOException {
    Path target = path.toAbsolutePath();
    Path folder = target.getParent();
    Path last = target.getFileName();
    if (folder == null || last == null || !Files.isDirectory(folder)) {
      throw new InputFault.Unsupported(
          path.toString(), "the folder does not exist", "a folder that exists");
    }
    // moving over a device such as /dev/null would replace it
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new InputFault.Unsupported(
          path.toString(), "something other than a file is there", "a new name or a file");
    }
    Path beside = folder.resolve("." + last + "." + UUID.randomUUID() + ".part");
    try {
      try (FileChannel channel = FileChannel.open(beside, CREATE_NEW, WRITE);
          OutputStream out =
              new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES)) {
        content.writeTo(out);
        out.flush();
        channel.force(true);
      }
      Files.move(beside, target, ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
