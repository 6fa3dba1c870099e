// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** A file that the program writes: it appears whole or not at all. */
final class OutputFile {
  private OutputFile() {}

  /** Refuses a place where no file can be written, before long work is done for it. */
  static void requirePlace(@Nullable Path file) throws InputFault {
    if (file == null) {
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw Sentences.isAFolder(file);
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw Sentences.noSuchFolder(file);
    }
    if (!Files.isWritable(folder)) {
      throw Sentences.notWritable(file);
    }
  }

  /** Writes beside the place and moves, so that nobody ever reads a half. */
  static void write(Path file, byte[] content) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(beside, content);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
