// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.disk.Durable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;

/**
 * A folder that is being written. It appears under its name whole, with everything in it forced, or
 * not at all; what a program that died has left is a folder beside it whose name ends in {@code
 * .part}.
 */
final class PendingFolder implements AutoCloseable {
  private final Path target;
  private final Path beside;
  private boolean done;

  private PendingFolder(Path target, Path beside) {
    this.target = target;
    this.beside = beside;
  }

  /** Begins; the name must be free, and the folder that it lies in must be there. */
  static PendingFolder begin(Path target) throws InputFault, IOException {
    Path whole = target.toAbsolutePath();
    Path parent = whole.getParent();
    if (parent == null || Files.exists(whole, LinkOption.NOFOLLOW_LINKS)) {
      throw new InputFault.Inconsistent(
          target.toString(), "is there already", "the name of a folder that is not there yet");
    }
    if (!Files.isDirectory(parent)) {
      throw new InputFault.Inconsistent(
          target.toString(), "its folder does not exist", "a place in a folder that is there");
    }
    Path beside = parent.resolve(whole.getFileName() + "." + UUID.randomUUID() + ".part");
    Files.createDirectory(beside);
    return new PendingFolder(whole, beside);
  }

  /** Where to write. */
  Path path() {
    return beside;
  }

  /** Gives it its name: fsync of every folder in it, rename, fsync of the folder above. */
  void finish() throws InputFault, IOException {
    syncFolders(beside);
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new InputFault.Inconsistent(
          target.toString(), "has appeared meanwhile", "a name that nobody else writes to");
    }
    Durable.move(beside, target);
    done = true;
  }

  private static void syncFolders(Path root) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult postVisitDirectory(
              Path folder, @org.jspecify.annotations.Nullable IOException e) throws IOException {
            if (e != null) {
              throw e;
            }
            Durable.syncFolder(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Removes what was not finished. */
  @Override
  public void close() throws IOException {
    if (done) {
      return;
    }
    Files.walkFileTree(
        beside,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path folder, @org.jspecify.annotations.Nullable IOException e) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
