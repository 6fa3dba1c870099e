// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the pictures go. One file: to OUT. Several: to OUT/NAME.png where OUT is a folder or does
 * not end in .png (the folder is made), else to OUT-NAME.png beside it. NAME is the input's name
 * without its ending; the second of one name gets -2.
 */
final class Pictures {
  private static final String ENDING = ".png";

  private final @Nullable Path out;
  private final boolean several;
  private final Set<Path> taken = new HashSet<>();

  private Pictures(@Nullable Path out, boolean several) {
    this.out = out;
    this.several = several;
  }

  /**
   * @param out what {@code --picture} says; null for no pictures
   */
  static Pictures of(@Nullable Path out, boolean several) throws InputFault, IOException {
    if (out != null) {
      if (several && (Files.isDirectory(out) || !isPng(out))) {
        Files.createDirectories(out);
      } else if (!several && Files.isDirectory(out)) {
        return new Pictures(out, true);
      } else {
        OutputFile.requirePlace(out);
      }
    }
    return new Pictures(out, several);
  }

  /** Draws, where pictures are wanted. May be called by several threads at once. */
  void draw(String file, Supplier<byte[]> png) throws IOException {
    Path target = target(file);
    if (target != null) {
      OutputFile.write(target, png.get());
    }
  }

  private synchronized @Nullable Path target(String file) {
    if (out == null || !several) {
      return out;
    }
    String name = stem(Path.of(file));
    Path target = named(out, name);
    for (int i = 2; !taken.add(target); i++) {
      target = named(out, name + "-" + i);
    }
    return target;
  }

  private static Path named(Path out, String name) {
    return Files.isDirectory(out)
        ? out.resolve(name + ENDING)
        : out.resolveSibling(stem(out) + "-" + name + ENDING);
  }

  private static boolean isPng(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  private static String stem(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "input" : last.toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
