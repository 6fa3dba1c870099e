// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file's bytes, bounded. */
public final class InputFile {
  /** Largest file that is read: {@link HeightMap#MAX_POINTS} doubles and some frames besides. */
  public static final int MAX_BYTES = 1 << 30;

  private InputFile() {}

  /**
   * All bytes of a file or a pipe.
   *
   * @throws InputFault there is no such file, it may not be read, is a folder or too large
   */
  public static byte[] read(Path path) throws InputFault, IOException {
    return read(path, MAX_BYTES);
  }

  /** The same with a smaller bound, in bytes. */
  public static byte[] read(Path path, int mostBytes) throws InputFault, IOException {
    String name = path.toString();
    if (Files.isDirectory(path)) {
      throw new InputFault.NotThisFormat(name, "is a folder", "a file");
    }
    try {
      if (Files.isRegularFile(path)) {
        if (Files.size(path) > mostBytes) {
          throw tooLarge(name, mostBytes);
        }
        return Files.readAllBytes(path);
      }
      // a pipe does not know its length
      try (InputStream in = Files.newInputStream(path)) {
        byte[] bytes = in.readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
          throw tooLarge(name, mostBytes);
        }
        return bytes;
      }
    } catch (NoSuchFileException e) {
      throw new InputFault.NotThisFormat(name, "there is no such file", "");
    } catch (AccessDeniedException e) {
      throw new InputFault.NotThisFormat(name, "the file may not be read", "");
    }
  }

  private static InputFault tooLarge(String name, int mostBytes) {
    return new InputFault.TooLarge(
        name, "the file is larger than " + (mostBytes >> 10) + " KiB", "a smaller one");
  }
}
