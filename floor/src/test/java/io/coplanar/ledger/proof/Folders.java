// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/** Whole folders. */
final class Folders {
  private Folders() {}

  /** A new folder in memory where the system has such; what is forced there costs nothing. */
  static Path inMemory() throws IOException {
    Path memory = Path.of("/dev/shm");
    return Files.isWritable(memory)
        ? Files.createTempDirectory(memory, "coplanar")
        : Files.createTempDirectory("coplanar");
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path done, @org.jspecify.annotations.Nullable IOException e) throws IOException {
            Files.delete(done);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  static void copy(Path from, Path to) throws IOException {
    for (Map.Entry<String, byte[]> file : read(from).entrySet()) {
      Path target = to.resolve(file.getKey());
      Files.createDirectories(target.resolveSibling("."));
      if (!file.getKey().endsWith("/")) {
        Files.write(target, file.getValue());
      } else {
        Files.createDirectories(target);
      }
    }
  }

  /** Every file below, by its path, with its bytes; folders end in a slash and have none. */
  static Map<String, byte[]> read(Path folder) throws IOException {
    Map<String, byte[]> all = new TreeMap<>();
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.filter(p -> !p.equals(folder)).toList()) {
        String name = folder.relativize(path).toString();
        if (Files.isDirectory(path)) {
          all.put(name + "/", new byte[0]);
        } else {
          all.put(name, Files.readAllBytes(path));
        }
      }
    }
    return all;
  }
}
