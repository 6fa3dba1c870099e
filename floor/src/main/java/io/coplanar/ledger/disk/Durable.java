// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ThreadLocalRandom;

/** Changes to folders and files that are on disk when the call returns. */
public final class Durable {
  private Durable() {}

  /** Forces a folder's list of names: open(O_RDONLY), fsync, close. */
  public static void syncFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (AccessDeniedException e) {
      // Windows opens no folder, and keeps the names in a journal of its own
      if (!System.getProperty("os.name", "").startsWith("Windows")) {
        throw e;
      }
    }
  }

  /** Forces a file's bytes and size. */
  public static void syncFile(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /**
   * Writes a file's own bytes over themselves and forces them. After a sync has failed, the system
   * may hold bytes for written that never reached the disk: reading shows them and another sync
   * passes them over; only writing them again brings them there. System calls: read, pwrite…,
   * fsync.
   */
  public static void rewrite(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer some = ByteBuffer.allocate(1 << 20);
      long at = 0;
      while (channel.read(some.clear(), at) > 0) {
        some.flip();
        while (some.hasRemaining()) {
          at += channel.write(some, at);
        }
      }
      channel.force(true);
    }
  }

  /**
   * Makes a folder and all that it lies in; each new one's name is forced. A folder that is there
   * already is left as it is, a link to one too, but its name is forced again: whoever made it may
   * have died, or failed, before that.
   */
  public static void createFolders(Path folder, FileAttribute<?>... attributes) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    Path at = folder.toAbsolutePath();
    while (at != null && !Files.isDirectory(at)) {
      missing.push(at);
      at = at.getParent();
    }
    if (at != null) {
      syncNameOfOld(at);
    }
    for (Path one : missing) {
      try {
        Files.createDirectory(one, attributes);
      } catch (FileAlreadyExistsException e) {
        if (!Files.isDirectory(one)) {
          throw e;
        }
      }
      Path parent = one.getParent();
      if (parent != null) {
        syncFolder(parent);
      }
    }
  }

  private static void syncNameOfOld(Path folder) throws IOException {
    Path parent = folder.getParent();
    try {
      if (parent != null) {
        syncFolder(parent);
      }
    } catch (AccessDeniedException e) {
      // whoever may not read it has not made a folder in it: somebody else did, long ago
    }
  }

  /**
   * Puts {@code content} at {@code file}, which then holds all of it or, after a power cut, all of
   * what it held before: create a file beside it, write, fsync, rename, fsync the folder. A link at
   * that place is replaced, not followed.
   */
  public static void replace(Path file, byte[] content, FileAttribute<?>... attributes)
      throws IOException {
    Path beside =
        file.resolveSibling(
            file.getFileName() + "." + Long.toHexString(ThreadLocalRandom.current().nextLong()));
    try {
      Files.createFile(beside, attributes);
      try (FileChannel channel =
          FileChannel.open(beside, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      move(beside, file);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /**
   * Renames, replacing what is there, and forces the folder that the name is then in. The bytes
   * must have been forced before.
   */
  public static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    syncFolder(parent(to));
  }

  private static Path parent(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException(file + " lies in no folder");
    }
    return parent;
  }
}
