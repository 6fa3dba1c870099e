// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Where a demo keeps everything: {@code data}, {@code keys}, {@code tokens}. A folder of its own,
 * so that nothing of a demo lies beside what is real.
 *
 * @param kept whether it stays when the demo ends
 */
record DemoFolder(Path root, boolean kept) implements AutoCloseable {
  /** One that is gone when the demo ends. */
  static DemoFolder temporary() throws IOException {
    return new DemoFolder(Files.createTempDirectory("coplanar-demo"), false);
  }

  /**
   * One that stays. It is made where it is missing.
   *
   * @throws InputFault where something of a ledger is in it already
   */
  static DemoFolder kept(Path root) throws InputFault, IOException {
    requireFree(root);
    return new DemoFolder(Files.createDirectories(root).toAbsolutePath(), true);
  }

  static void requireFree(Path root) throws InputFault {
    if (Files.exists(root.resolve("data")) || Files.exists(root.resolve("keys"))) {
      throw new InputFault.Inconsistent(
          "--keep " + root, "holds a ledger already", "an empty folder, for a demo of its own");
    }
  }

  Path data() {
    return root.resolve("data");
  }

  Path blobs() {
    return data().resolve("blobs");
  }

  Path key() {
    return root.resolve("keys/ledger.key");
  }

  /** Where copies of the checkpoints go: outside of the data. */
  Path copies() {
    return root.resolve("keys/checkpoints");
  }

  Path token(Who who) {
    return root.resolve("tokens").resolve(who.file() + ".token");
  }

  @Override
  public void close() throws IOException {
    if (kept || !Files.isDirectory(root)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path folder, @org.jspecify.annotations.Nullable IOException failed)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
